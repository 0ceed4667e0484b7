// A cell that names offices, to their names: lists are taken apart, names such as 'Amt für Schule, Jugend und Sport' are not.
import { isStelle } from './akteurart.ts';

/** The names of a cell; `fraglich` where it may name more of them, or fewer, than these. */
export interface Aufteilung {
  readonly namen: readonly string[];
  readonly fraglich: boolean;
}

/** What stands between two parts: a line or semicolon, a sign of a list, a word or sign that names have in them too. */
type Trenner = 'ende' | 'liste' | 'und' | 'zeichen';

/** A part of a cell, and what stands before it. */
interface Textstueck {
  readonly von: number;
  readonly bis: number;
  readonly davor: Trenner;
}

/** Opening signs with those that close them: between them nothing is parted. */
const klammern: Readonly<Record<string, string>> = { '(': ')', '[': ']', '„': '“', '»': '«', '“': '”', '"': '"' };

/** The most signs of a cell that names offices; a longer one tells more than names. */
const laengsterText = 2_000;

/** What stands where nobody is named yet. */
const niemand = /^(?:n\. ?n\.?|nn|(?:noch )?offen|k\. ?a\.?|unbekannt|unklar|tbd|[-–—?./]+)$/i;

/**
 * Parts a cell by lines and semicolons, and by commas, slashes and 'und' where a part is known or the list is likely. Nothing
 * is parted between quotation marks or brackets. `isKnown` is true for the name of an office that is known.
 */
export function splitStellen(text: string, isKnown: (name: string) => boolean): Aufteilung {
  if (isKnown(text)) return { namen: [text], fraglich: false };
  if (text.length > laengsterText) return { namen: [text], fraglich: true };
  const gruppen: Textstueck[][] = [];
  for (const stueck of listStuecke(text)) {
    if (stueck.davor === 'ende') gruppen.push([]);
    gruppen.at(-1)?.push(stueck);
  }
  const teile = gruppen.map((gruppe) => splitGruppe(text, gruppe, isKnown));
  return {
    namen: teile.flatMap(({ namen }) => namen).filter((name) => name !== '' && !niemand.test(name)),
    fraglich: teile.some(({ fraglich }) => fraglich),
  };
}

/** All parts of a text, by the signs and words outside brackets and quotation marks. */
function listStuecke(text: string): readonly Textstueck[] {
  const stuecke: Textstueck[] = [];
  const zu: string[] = [];
  let von = 0;
  let davor: Trenner = 'ende';
  for (let at = 0; at < text.length;) {
    const sign = text[at] ?? '';
    if (sign === zu.at(-1)) zu.pop();
    else if (klammern[sign] !== undefined && text.includes(klammern[sign], at + 1)) zu.push(klammern[sign]);
    const trenner = zu.length === 0 ? trennerAt(text, at) : undefined;
    if (trenner) {
      stuecke.push({ von, bis: at, davor });
      [von, davor] = [at + trenner.laenge, trenner.art];
    }
    at += trenner?.laenge ?? 1;
  }
  return [...stuecke, { von, bis: text.length, davor }];
}

/** What parts the text at a place; not 'und' behind a hyphen or before a small letter, the comma of a number, or the slash of 'Bürger/innen'. */
function trennerAt(text: string, at: number): { readonly art: Trenner; readonly laenge: number } | undefined {
  const sign = text[at] ?? '';
  if (sign === ';' || sign === '\n') return { art: 'ende', laenge: 1 };
  if (sign === ',' && !/\d/.test(text[at + 1] ?? '')) return { art: 'liste', laenge: 1 };
  if (sign === '/' && !/[-\p{Ll}\d]/u.test(text[at + 1] ?? '')) return { art: 'liste', laenge: 1 };
  if (sign !== ' ') return undefined;
  const [wort] = /^ (?:und|sowie|&|\+) /.exec(text.slice(at, at + 7)) ?? [];
  if (wort === undefined) return undefined;
  if (wort === ' & ' || wort === ' + ') return { art: 'zeichen', laenge: wort.length };
  const isJoined = text[at - 1] === '-' || /\p{Ll}/u.test(text[at + wort.length] ?? '');
  return isJoined ? undefined : { art: 'und', laenge: wort.length };
}

/** How many parts one name may have. */
const meisteTeile = 6;

/** A name that was found in a list; `bekannt` is one that is known, `sicher` one that can only be a name. */
interface Fund {
  readonly name: string;
  readonly von: number;
  readonly bis: number;
  readonly bekannt: boolean;
  readonly sicher: boolean;
}

/** The names in a list of parts between two lines or semicolons. */
function splitGruppe(text: string, stuecke: readonly Textstueck[], isKnown: (name: string) => boolean): Aufteilung {
  const nameOf = (von: number, bis: number): string =>
    text
      .slice(stuecke[von]?.von, stuecke[bis]?.bis)
      .trim()
      .replace(/^[-–•*]\s/, '')
      .trim();
  const funde: Fund[] = [];
  let fraglich = false;
  for (let at = 0; at < stuecke.length;) {
    const fund = findNamen(at, nameOf, isKnown, stuecke.length);
    const last = funde.at(-1);
    const davor = stuecke[at]?.davor;
    if (last && !isOwn(last, fund, davor)) {
      funde[funde.length - 1] = { ...last, name: nameOf(last.von, fund.bis), bis: fund.bis };
      fraglich ||= davor === 'liste' || /^\d/.test(fund.name);
    } else funde.push(fund);
    at = fund.bis + 1;
  }
  const hasListe = funde.some(({ von }, index) => index > 0 && stuecke[von]?.davor === 'liste');
  const sichere = funde.filter(({ sicher }) => sicher).length;
  const isListe =
    funde.length === 1 ||
    sichere === funde.length ||
    funde.some(({ bekannt }) => bekannt) ||
    (hasListe && (sichere > 0 || funde.length > 2));
  return isListe
    ? { namen: funde.map(({ name }) => name), fraglich }
    : { namen: [nameOf(0, stuecke.length - 1)], fraglich: true };
}

/** The longest name that begins with a part and is known; else the part alone. */
function findNamen(
  von: number,
  nameOf: (von: number, bis: number) => string,
  isKnown: (name: string) => boolean,
  length: number,
): Fund {
  for (let bis = Math.min(length, von + meisteTeile) - 1; bis >= von; bis--) {
    const name = nameOf(von, bis);
    if (isKnown(name)) return { name, von, bis, bekannt: true, sicher: true };
  }
  const name = nameOf(von, von);
  return { name, von, bis: von, bekannt: false, sicher: isStelle(name) };
}

/** True where a name is one of its own, and no more of the one before it: 'Jugend' behind 'Amt für Schule', '2' behind 'FB 1'. */
function isOwn(last: Fund, { name, bekannt, sicher }: Fund, davor: Trenner | undefined): boolean {
  if (bekannt) return true;
  if (davor === 'zeichen' || (/^\d/.test(name) && !/^\d/.test(last.name))) return false;
  return sicher || !(takesThema.test(last.name) || /^\p{Ll}/u.test(name));
}

/** A name that tells its subject, and may go on telling: 'Amt für Schule', 'Fachbereich Wirtschaft'. */
const takesThema =
  / für |(?:amt|bereich|abteilung|dezernat|referat|dienst|stelle|zentrum|verein|haus|forum|netzwerk|kreis) \p{Lu}\p{Ll}/iu;

// Rows of a plan to files of the concept: what can be read becomes a field, everything else stays as text of the Maßnahme.
import { ersterTag, letzterTag } from '../../base/datum.ts';
import { massnahme, prioritaet } from '../../domain/massnahme.kind.ts';
import { listOf, listOfFeld, type Model } from '../../model/model.ts';
import { findTreffer, splitNamen } from './abgleich.ts';
import type { Planfeld } from './felder.ts';
import { type Gelesen, readKosten } from './kosten.ts';
import { escapeMarkdown, writeDatei } from './schreiben.ts';
import { readZeitraum, type Zeitangaben } from './zeit.ts';
import type { Angabe, Planzeile } from './zeilen.ts';
import { akteureOf, type Zuordnung } from './zuordnung.ts';
import { readZwischenziele } from './zwischenziele.ts';

/** A file that would be new. `file` is relative to the root. */
export interface NeueDatei {
  readonly file: string;
  readonly text: string;
}

/** What an import would make, and what a person should know of it. */
export interface Planung {
  readonly dateien: readonly NeueDatei[];
  readonly ablehnungen: readonly string[];
  readonly hinweise: readonly string[];
}

/** What making one Maßnahme needs and leaves. */
interface Kontext {
  readonly model: Model;
  readonly zuordnung: Zuordnung;
  readonly hinweise: string[];
}

/** Plans the files. Ids continue those that there are, published or not; a title that its Handlungsfeld has already is left out. */
export function planDateien(zeilen: readonly Planzeile[], zuordnung: Zuordnung, model: Model): Planung {
  const hinweise: string[] = [];
  const ablehnungen: string[] = [];
  const felder = new Felder(model);
  const dateien: NeueDatei[] = [];
  const akteure = new Map<string, NeueDatei>();
  for (const zeile of zeilen) {
    const name = zeile.felder.get('handlungsfeld');
    const kuerzel = zuordnung.handlungsfelder[name?.text ?? ''];
    if (kuerzel === undefined || !/^[A-Z]{2,6}$/.test(kuerzel)) {
      const wort = name ? `„${name.text}“` : 'eine Zeile ohne Handlungsfeld';
      ablehnungen.push(
        `${name?.ort ?? zeile.ort}: Für ${wort} nennt die Zuordnung kein Kürzel aus 2 bis 6 Großbuchstaben.`,
      );
      continue;
    }
    const titel = textOf(zeile, 'titel');
    const there = listOfFeld(model, 'massnahme', kuerzel).find((each) => each.titel === titel);
    if (there) {
      hinweise.push(`${zeile.ort}: „${titel}“ gibt es schon als ${there.id}; nicht noch einmal angelegt.`);
      continue;
    }
    const { ordner, id, neu } = felder.next(kuerzel, name?.text ?? kuerzel);
    if (!massnahme.id.test(id)) {
      ablehnungen.push(
        `${zeile.ort}: Im Handlungsfeld ${kuerzel} sind die Nummern bis 99 vergeben; wählen Sie in der Zuordnung ein weiteres.`,
      );
      continue;
    }
    if (neu) dateien.push(neu);
    dateien.push({
      file: `${ordner}/massnahmen/${id}.md`,
      text: writeMassnahme(zeile, kuerzel, { model, zuordnung, hinweise }),
    });
    for (const akteur of newAkteure(zeile, zuordnung, model)) akteure.set(akteur.file, akteur);
  }
  return { dateien: [...akteure.values(), ...dateien], ablehnungen, hinweise };
}

/** The folders of the Handlungsfelder and the next free ids in them. */
class Felder {
  readonly #ordner = new Map<string, string>();
  readonly #letzte = new Map<string, number>();
  #nummer: number;

  constructor(model: Model) {
    const felder = listOf(model, 'handlungsfeld');
    for (const feld of felder) this.#ordner.set(feld.id, feld.facts.file.replace(/\/handlungsfeld\.md$/, ''));
    this.#nummer = Math.max(0, ...felder.map(({ data }) => data.nummer));
    for (const file of model.dateien) {
      const [, kuerzel = '', nr = ''] = /\/M-([A-Z]{2,6})-(\d{2})\.md$/.exec(file) ?? [];
      this.#letzte.set(kuerzel, Math.max(this.#letzte.get(kuerzel) ?? 0, Number(nr)));
    }
  }

  next(kuerzel: string, titel: string): { ordner: string; id: string; neu?: NeueDatei } {
    const nr = (this.#letzte.get(kuerzel) ?? 0) + 1;
    this.#letzte.set(kuerzel, nr);
    const id = `M-${kuerzel}-${String(nr).padStart(2, '0')}`;
    const known = this.#ordner.get(kuerzel);
    if (known !== undefined) return { ordner: known, id };
    const nummer = ++this.#nummer;
    const ordner = `content/handlungsfelder/${nummer}-${kuerzel.toLowerCase()}`;
    this.#ordner.set(kuerzel, ordner);
    const name = titel.replace(/^(?:handlungsfeld|hf)\s*\d*\s*[.:)–-]*\s*/i, '') || kuerzel;
    return {
      ordner,
      id,
      neu: { file: `${ordner}/handlungsfeld.md`, text: writeDatei({ kuerzel, nummer, titel: name }, '') },
    };
  }
}

const textOf = ({ felder }: Planzeile, feld: Planfeld): string => felder.get(feld)?.text.replaceAll(/\s+/g, ' ') ?? '';

/** The offices of a cell as ids of the mapping; what it does not name is given back. */
function officesOf(angabe: Angabe | undefined, { akteure }: Zuordnung): { ids: string[]; fehlt: string[] } {
  const names = angabe ? splitNamen(angabe.text, (name) => akteure[name] !== undefined) : [];
  const ids = names.map((name) => akteure[name] ?? '');
  return { ids: [...new Set(ids.filter((id) => id !== ''))], fehlt: names.filter((_, index) => ids[index] === '') };
}

/** Akteure that the mapping names and the concept does not have. */
function newAkteure({ felder }: Planzeile, zuordnung: Zuordnung, model: Model): NeueDatei[] {
  const known = new Set(akteureOf(model).map(({ id }) => id));
  return (['federfuehrung', 'beteiligte'] as const).flatMap((feld) => {
    const angabe = felder.get(feld);
    const names = angabe ? splitNamen(angabe.text, (name) => zuordnung.akteure[name] !== undefined) : [];
    return names.flatMap((name) => {
      const id = zuordnung.akteure[name] ?? '';
      if (id === '' || known.has(id)) return [];
      return [
        {
          file: `content/akteure/${id}.md`,
          text: writeDatei({ name: name.replaceAll(/\s+/g, ' '), art: 'verwaltung' }, ''),
        },
      ];
    });
  });
}

/** One Maßnahme. What a cell says and no field can hold goes into the text, told by its cell. */
function writeMassnahme(zeile: Planzeile, kuerzel: string, kontext: Kontext): string {
  const { zuordnung, hinweise } = kontext;
  const rest: string[] = [];
  const keep = (feld: Planfeld, warum: string): void => {
    const angabe = zeile.felder.get(feld);
    if (!angabe) return;
    rest.push(`- ${escapeMarkdown(zuordnung.spalten[feld] ?? feld)}: ${escapeMarkdown(angabe.text)}`);
    hinweise.push(`${angabe.ort}: „${angabe.text}“ ${warum}; der Wortlaut steht im Text der Maßnahme.`);
  };
  const feder = officesOf(zeile.felder.get('federfuehrung'), zuordnung);
  const beteiligt = officesOf(zeile.felder.get('beteiligte'), zuordnung);
  if (feder.fehlt.length > 0) keep('federfuehrung', 'hat in der Zuordnung keinen Akteur');
  if (beteiligt.fehlt.length > 0) keep('beteiligte', 'hat in der Zuordnung keinen Akteur');
  const [federfuehrung, ...weitere] = feder.ids;
  const zeit = readZeit(zeile, kontext, keep);
  const kosten = readGeld(zeile, zeit, kontext, keep);
  const zwischenziele = readZwischenziele(zeile.felder.get('zwischenziele')?.text ?? '');
  if (!zwischenziele.alle) keep('zwischenziele', 'nennt nicht zu jedem Zwischenziel einen Termin');
  const data = {
    titel: textOf(zeile, 'titel'),
    art: zuordnung.art,
    ziele: readZiele(zeile, kuerzel, kontext, keep),
    federfuehrung,
    beteiligte: orNothing([...new Set([...weitere, ...beteiligt.ids])].filter((id) => id !== federfuehrung)),
    zielgruppen: orNothing(
      (zeile.felder.get('zielgruppen')?.text ?? '')
        .split(/[;\n]/)
        .map((one) => one.replace(/^\s*[-–•*]\s*/, '').trim())
        .filter((one) => one !== ''),
    ),
    prioritaet: prioritaet.options.find((wort) => wort === textOf(zeile, 'prioritaet').toLowerCase()),
    zeitraum: zeit && { von: zeit.von, bis: zeit.bis },
    zwischenziele: orNothing(zwischenziele.gelesen),
    kosten: kosten ?? (zuordnung.art === 'kuenftig' ? 'offen' : undefined),
  };
  if (zeile.felder.has('prioritaet') && data.prioritaet === undefined)
    keep('prioritaet', 'ist keine der Prioritäten hoch, mittel, niedrig');
  keep('finanzierung', 'ist keinem Budget zugeordnet');
  keep('status', 'wird ohne Datum nicht zum Sachstand');
  const nummer = textOf(zeile, 'nummer');
  if (nummer !== '') rest.push(`- ${escapeMarkdown(zuordnung.spalten.nummer ?? 'Nummer')}: ${escapeMarkdown(nummer)}`);
  rest.push(...zeile.rest.map(({ titel, text }) => `- ${escapeMarkdown(titel)}: ${escapeMarkdown(text)}`));
  const beschreibung = (zeile.felder.get('beschreibung')?.text ?? '').split(/\n+/).map(escapeMarkdown).join('\n\n');
  return writeDatei(
    data,
    [beschreibung, rest.length > 0 ? `Aus der Tabelle übernommen:\n\n${rest.join('\n')}` : '']
      .filter((part) => part !== '')
      .join('\n\n'),
  );
}

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

type Keep = (feld: Planfeld, warum: string) => void;

/** The Ziele that the cell names by id or title; without a cell, the only one of the Handlungsfeld. */
function readZiele(
  zeile: Planzeile,
  kuerzel: string,
  { model, hinweise }: Kontext,
  keep: Keep,
): readonly string[] | undefined {
  const own = listOfFeld(model, 'ziel', kuerzel);
  const angabe = zeile.felder.get('ziel');
  const treffer =
    angabe &&
    findTreffer(
      angabe.text,
      own.map(({ id, titel }) => ({ id, namen: [titel] })),
    );
  if (treffer) {
    if (!treffer.sicher) hinweise.push(`${angabe.ort}: „${angabe.text}“ als Ziel ${treffer.id} geraten.`);
    return [treffer.id];
  }
  if (angabe) keep('ziel', 'ist kein Ziel des Konzepts');
  const [only, second] = own;
  if (only && !second) {
    hinweise.push(`${zeile.ort}: Als Ziel ist ${only.id} eingesetzt, das einzige des Handlungsfelds ${kuerzel}.`);
    return [only.id];
  }
  hinweise.push(`${zeile.ort}: Ein Ziel fehlt; tragen Sie es als ziele nach.`);
  return undefined;
}

/** The Zeitraum from one column or two; where the begin is missing, that of the Laufzeit, told as guessed. */
function readZeit(
  zeile: Planzeile,
  { model, hinweise }: Kontext,
  keep: Keep,
): { von: string; bis?: string } | undefined {
  const read = (feld: Planfeld): Zeitangaben | undefined => {
    const angabe = zeile.felder.get(feld);
    const gelesen = angabe && readZeitraum(angabe.text);
    if (angabe && !gelesen) keep(feld, 'ist kein Zeitraum, der sich lesen lässt');
    if (angabe && gelesen?.ungenau)
      hinweise.push(
        `${angabe.ort}: „${angabe.text}“ als ${[gelesen.von, gelesen.bis].filter(Boolean).join(' bis ')} gelesen.`,
      );
    return gelesen;
  };
  const [zeitraum, beginn, ende] = [read('zeitraum'), read('beginn'), read('ende')];
  if (!zeitraum && !beginn && !ende) return undefined;
  const bis = ende?.bis ?? (ende?.dauerhaft ? undefined : zeitraum?.bis);
  const von = beginn?.von ?? zeitraum?.von ?? model.konzept?.data.laufzeit?.von;
  if (von === undefined) return undefined;
  const ort =
    (zeile.felder.get('zeitraum') ?? zeile.felder.get('ende') ?? zeile.felder.get('beginn'))?.ort ?? zeile.ort;
  if (bis !== undefined && letzterTag(bis) < ersterTag(von)) {
    for (const feld of ['zeitraum', 'beginn', 'ende'] as const)
      keep(feld, `ergibt das Ende ${bis} vor dem Beginn ${von} und ist nicht als Zeitraum übernommen`);
    return undefined;
  }
  if (beginn?.von === undefined && zeitraum?.von === undefined)
    hinweise.push(`${ort}: Ein Beginn fehlt; eingesetzt ist der der Laufzeit, ${von}.`);
  return { von, ...(bis === undefined ? {} : { bis }) };
}

function readGeld(
  zeile: Planzeile,
  zeit: { von: string; bis?: string } | undefined,
  { model }: Kontext,
  keep: Keep,
): Gelesen['kosten'] | undefined {
  const angabe = zeile.felder.get('kosten');
  if (!angabe) return undefined;
  const laufzeit = model.konzept?.data.laufzeit;
  const jahr = (text: string | undefined): number => Number((text ?? model.stichtag).slice(0, 4));
  const von = Math.max(jahr(zeit?.von ?? laufzeit?.von), jahr(laufzeit?.von ?? zeit?.von));
  const gelesen = readKosten(angabe.text, { von, bis: Math.max(von, jahr(zeit?.bis ?? laufzeit?.bis)) });
  if (!gelesen) keep('kosten', 'ist kein Betrag, der sich lesen lässt, die Kosten gelten als offen');
  else if (gelesen.jahrGeraten) keep('kosten', `nennt kein Jahr; eingesetzt ist ${von}, einmalig`);
  return gelesen?.kosten;
}

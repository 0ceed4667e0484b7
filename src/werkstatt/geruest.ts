// The skeleton of a new project: files of templates/projekt filled with what its author answered.
import Handlebars from 'handlebars';
import { parseZeitangabe, type Tag } from '../base/datum.ts';
import { yamlScalar } from '../base/yaml-scalar.ts';
import { escapeMarkdown, type NeueDatei } from '../importers/aktionsplan/write.ts';
import { ebenenworte, gross } from '../domain/ebenen.ts';
import { ebenennamen, type Ebenenwahl, ohneEbenen, type Verzichtbar, verzichtbar } from '../projekt/ebenen.ts';
import { type Kommunenart, kommunenarten } from '../projekt/kommune.ts';
import { kuerzelOf, ordnernameOf } from './namen.ts';

/** What an author answers. */
export interface Antworten {
  readonly kommune: string;
  readonly art: Kommunenart;
  readonly titel: string;
  readonly thema: string;
  /** As written: a day, a month, a quarter or a year. */
  readonly laufzeit: { readonly von: string; readonly bis: string };
  readonly handlungsfelder: readonly Feldantwort[];
  /** What is said of the levels: which there are not, and what the others are called. */
  readonly ebenen: Ebenenwahl;
}

/** A Handlungsfeld of the new project. */
export interface Feldantwort {
  readonly titel: string;
  readonly kuerzel: string;
  readonly nummer: number;
  /** The name of its folder. */
  readonly ordner: string;
}

/** Handlungsfelder by their titles, numbered, each with a kuerzel of its own. */
export function planFelder(titel: readonly string[]): readonly Feldantwort[] {
  const vergeben = new Set<string>();
  return titel.map((each, index) => {
    const kuerzel = kuerzelOf(each, vergeben);
    vergeben.add(kuerzel);
    const nummer = index + 1;
    return { titel: each, kuerzel, nummer, ordner: `${nummer}-${ordnernameOf(each) || kuerzel.toLowerCase()}` };
  });
}

/** Files of the skeleton that belong to a level which a concept may do without. */
const ebenendateien: Readonly<Partial<Record<Verzichtbar, RegExp>>> = {
  leitziel: /\/leitziel\.md$/,
  bedarf: /\/bedarfe\//,
  ziel: /\/ziele\//,
};

/**
 * The files of a new project. `vorlagen` are those of templates/projekt by their path: `FELD` stands for the folder of a Handlungsfeld and
 * makes a file for each, `KUERZEL` for its kuerzel, `GREMIUM` for the id of who decides, a `_` at the beginning of a name for a dot.
 */
export function fillGeruest(
  vorlagen: ReadonlyMap<string, string>,
  antworten: Antworten,
  version: string,
): readonly NeueDatei[] {
  const felder = antworten.handlungsfelder;
  const ohne = ohneEbenen(antworten.ebenen);
  return [...vorlagen].flatMap(([pfad, text]) => {
    if ([...ohne].some((ebene) => ebenendateien[ebene]?.test(pfad))) return [];
    const fill = handlebars.compile(text, { noEscape: true, strict: true });
    const own = pfad.includes('/FELD/') ? felder : felder.slice(0, 1);
    return own.map((feld) => ({
      file: placeOf(pfad, feld, antworten),
      text: fill(contextOf(antworten, feld, version)),
    }));
  });
}

const placeOf = (pfad: string, { kuerzel, ordner }: Feldantwort, { art }: Antworten): string =>
  pfad
    .replaceAll(/(^|\/)_/g, '$1.')
    .replace('/FELD/', `/${ordner}/`)
    .replace('KUERZEL', kuerzel)
    .replace('GREMIUM', kommunenarten[art].gremium.id);

function contextOf(antworten: Antworten, feld: Feldantwort, version: string): object {
  const { art, laufzeit, thema, ebenen: gewaehlt, ...eingaben } = antworten;
  const ohne = ohneEbenen(gewaehlt);
  const worte = ebenenworte(ebenennamen(gewaehlt));
  const { akteurart, gremium } = kommunenarten[art];
  const [von, bis] = [daysOf(laufzeit.von).von, daysOf(laufzeit.bis).bis];
  const jahr = Number(von.slice(0, 4));
  const jahresende = `${jahr}-12-31`;
  return {
    ...eingaben,
    ...laufzeit,
    ...feld,
    titel: antworten.titel,
    feldtitel: feld.titel,
    thema,
    akteurart,
    gremium,
    stelle: `Fachstelle ${thema}`,
    stichtag: von,
    jahr,
    endjahr: bis.slice(0, 4),
    sitzungstag: `${jahr}-12-15` < von ? von : `${jahr}-12-15`,
    termin: jahresende < bis ? jahresende : bis,
    istErstes: feld.nummer === 1,
    worte,
    ohne: Object.fromEntries(verzichtbar.map((ebene) => [ebene, ohne.has(ebene)])),
    ebenenliste: new Intl.ListFormat('de').format([
      ...(ohne.has('leitziel') ? [] : [worte.leitziel.wort]),
      ...(ohne.has('bedarf') ? [] : [worte.bedarf.viele]),
      ...(ohne.has('ziel') ? [] : [worte.ziel.viele]),
      worte.massnahme.viele,
    ]),
    ebenen: Object.keys(gewaehlt).length === 0 ? '' : JSON.stringify(gewaehlt),
    version,
  };
}

function daysOf(zeit: string): { readonly von: Tag; readonly bis: Tag } {
  const days = parseZeitangabe(zeit);
  if (days === undefined || days === 'unmoeglich') throw new Error(`${zeit} is no date`);
  return days;
}

const handlebars = Handlebars.create();
handlebars.registerHelper({
  yaml: (wert: string) => yamlScalar(wert),
  text: (wert: string) => escapeMarkdown(wert),
  gross,
  // What Handlebars hands on behind the words is its own.
  satz: (...worte: unknown[]) => worte.slice(0, -1).join(''),
  json: (wert: string) => JSON.stringify(wert).slice(1, -1),
  jahrDavor(this: { readonly jahr: number }, jahre: number) {
    return String(this.jahr - jahre);
  },
});

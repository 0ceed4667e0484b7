// The skeleton of a new project: files of templates/projekt filled with what its author answered.
import Handlebars from 'handlebars';
import { parseZeitangabe, type Tag } from '../base/datum.ts';
import { yamlScalar } from '../base/yaml-scalar.ts';
import { escapeMarkdown, type NeueDatei } from '../importers/aktionsplan/write.ts';
import type { Verzichtbar } from '../projekt/ebenen.ts';
import { type Kommunenart, kommunenarten } from './kommunen.ts';
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
  readonly ohne: readonly Verzichtbar[];
}

/** A Handlungsfeld of the new project. */
export interface Feldantwort {
  readonly titel: string;
  readonly kuerzel: string;
  readonly nummer: number;
}

/** Handlungsfelder by their titles, numbered, each with a kuerzel of its own. */
export function planFelder(titel: readonly string[]): readonly Feldantwort[] {
  const vergeben = new Set<string>();
  return titel.map((each, index) => {
    const kuerzel = kuerzelOf(each, vergeben);
    vergeben.add(kuerzel);
    return { titel: each, kuerzel, nummer: index + 1 };
  });
}

/** Files of the skeleton that belong to a level which a concept may do without. */
const ebenendateien: Readonly<Partial<Record<Verzichtbar, RegExp>>> = {
  leitziel: /\/leitziel\.md$/,
  bedarf: /\/bedarfe\//,
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
  return [...vorlagen].flatMap(([pfad, text]) => {
    if (antworten.ohne.some((ebene) => ebenendateien[ebene]?.test(pfad))) return [];
    const fill = handlebars.compile(text, { noEscape: true, strict: true });
    const own = pfad.includes('/FELD/') ? felder : felder.slice(0, 1);
    return own.map((feld) => ({
      file: placeOf(pfad, feld, antworten),
      text: fill(contextOf(antworten, feld, version)),
    }));
  });
}

const placeOf = (pfad: string, { nummer, titel, kuerzel }: Feldantwort, { art }: Antworten): string =>
  pfad
    .replaceAll(/(^|\/)_/g, '$1.')
    .replace('/FELD/', `/${nummer}-${ordnernameOf(titel) || kuerzel.toLowerCase()}/`)
    .replace('KUERZEL', kuerzel)
    .replace('GREMIUM', kommunenarten[art].gremium.id);

function contextOf(antworten: Antworten, feld: Feldantwort, version: string): object {
  const { art, laufzeit, thema, ohne, ...worte } = antworten;
  const { akteurart, gremium } = kommunenarten[art];
  const [von, bis] = [daysOf(laufzeit.von).von, daysOf(laufzeit.bis).bis];
  const jahr = Number(von.slice(0, 4));
  const jahresende = `${jahr}-12-31`;
  return {
    ...worte,
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
    ohne: Object.fromEntries(
      ['leitziel', 'bedarf', 'zwischenziel'].map((ebene) => [ebene, ohne.includes(ebene as Verzichtbar)]),
    ),
    ebenen: ohne.length === 0 ? '' : JSON.stringify(Object.fromEntries(ohne.map((ebene) => [ebene, false]))),
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
  json: (wert: string) => JSON.stringify(wert).slice(1, -1),
  jahrDavor(this: { readonly jahr: number }, jahre: number) {
    return String(this.jahr - jahre);
  },
});

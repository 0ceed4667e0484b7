// The mapping of a table's columns and names to the concept: a file that a person checks, with a first proposal.
import { z } from 'zod';
import { namensId } from '../../domain/kind.ts';
import { listOf, type Model } from '../../model/model.ts';
import { type Kopf, spalteMitTitel } from '../kopf.ts';
import { type Blatt, DateiAbgelehnt, type Mappe } from '../tafel/tafel.ts';
import { type Bekannte, findTreffer, idOf, splitNamen } from './abgleich.ts';
import { type Planfeld, planfelder, schlageSpaltenVor } from './felder.ts';
import { findPlankopf, type Plankopf } from './kopfzeilen.ts';
import { type Planzeilen, readPlanzeilen } from './zeilen.ts';

const schema = z.strictObject({
  /** The sheets that hold the plan, all with the same titles; the name of each is its Handlungsfeld where no column names one. */
  blaetter: z.array(z.string()).min(1),
  kopfzeile: z.number().int().min(1),
  /** Fields to titles of columns. */
  spalten: z.partialRecord(z.enum(planfelder), z.string()),
  /** Names of Handlungsfelder to their kuerzel; a new kuerzel makes a new Handlungsfeld. */
  handlungsfelder: z.record(z.string(), z.string()),
  /** Names of offices to ids of Akteure; a new id makes a new Akteur. */
  akteure: z.record(z.string(), z.string().regex(namensId).or(z.literal(''))),
  art: z.enum(['kuenftig', 'bisherig']),
});

export type Zuordnung = z.infer<typeof schema>;

/** Reads a mapping. Throws DateiAbgelehnt with the fields that are wrong. */
export function readZuordnung(text: string): Zuordnung {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const felder = error instanceof z.ZodError ? [...new Set(error.issues.map(({ path }) => path.join('.')))] : [];
    throw new DateiAbgelehnt(
      felder.length > 0
        ? `In der Zuordnung stimmt nicht: ${felder.join(', ')}. Löschen Sie die Datei, um einen neuen Vorschlag zu bekommen.`
        : 'Die Zuordnung ist kein gültiges JSON. Prüfen Sie Kommas und Anführungszeichen, oder löschen Sie die Datei, um einen neuen Vorschlag zu bekommen.',
    );
  }
}

/** Reads the rows of all sheets that a mapping names. Throws DateiAbgelehnt where it names what is not there. */
export function readPlan(mappe: Mappe, zuordnung: Zuordnung): Planzeilen {
  const { blaetter, kopfzeile } = zuordnung;
  const gelesen = blaetter.map((name) => {
    const blatt =
      mappe.blaetter.find((each) => each.name === name) ??
      (mappe.blaetter.length === 1 ? mappe.blaetter[0] : undefined);
    const kopf = blatt && findPlankopf(blatt, ({ zeile }) => zeile === kopfzeile);
    if (!kopf)
      throw new DateiAbgelehnt(
        `Das Blatt „${name}“ mit Spaltentiteln in Zeile ${kopfzeile} gibt es in der Datei nicht; so steht es in der Zuordnung.`,
      );
    return readPlanzeilen(blatt, kopf, columnsOf(zuordnung, kopf), blaetter.length > 1 ? name : undefined);
  });
  return {
    zeilen: gelesen.flatMap(({ zeilen }) => zeilen),
    ablehnungen: gelesen.flatMap(({ ablehnungen }) => ablehnungen),
    hinweise: gelesen.flatMap(({ hinweise }) => hinweise),
  };
}

/** The columns of the fields. Throws DateiAbgelehnt for a title that the head does not have. */
function columnsOf({ spalten }: Zuordnung, kopf: Plankopf): ReadonlyMap<Planfeld, number> {
  return new Map(
    planfelder.flatMap((feld): [Planfeld, number][] => {
      const titel = spalten[feld];
      if (titel === undefined || titel === '') return [];
      const column = kopf.spalten.find((one) => one.titel === titel);
      if (!column)
        throw new DateiAbgelehnt(
          `Die Zuordnung nennt für ${feld} die Spalte „${titel}“; in Zeile ${kopf.zeile} steht sie nicht.`,
        );
      return [[feld, column.spalte]];
    }),
  );
}

export const akteureOf = (model: Model): readonly Bekannte[] =>
  listOf(model, 'akteur').map(({ id, data }) => ({
    id,
    namen: [data.name, ...(data.kurz === undefined ? [] : [data.kurz])],
  }));

export const felderOf = (model: Model): readonly Bekannte[] =>
  listOf(model, 'handlungsfeld').map(({ id, titel }) => ({ id, namen: [titel] }));

/** A proposal, and what a person should look at in it. Throws DateiAbgelehnt where no sheet has a column for titles. */
export function schlageVor(
  mappe: Mappe,
  model: Model,
): { readonly zuordnung: Zuordnung; readonly pruefen: readonly string[] } {
  const { blatt, kopf } = findErstes(mappe);
  const vorschlaege = schlageSpaltenVor(kopf.spalten);
  const pruefen = vorschlaege
    .filter(({ sicher }) => !sicher)
    .map(({ feld, spalte }) => `Spalte ${spalteMitTitel(spalte)} als ${feld} geraten.`);
  const rest = kopf.spalten.filter((one) => !vorschlaege.some(({ spalte }) => spalte === one));
  pruefen.push(...rest.map((one) => `Spalte ${spalteMitTitel(one)} nicht erkannt: Ihr Inhalt kommt in den Text.`));
  const spalten = Object.fromEntries(vorschlaege.map(({ feld, spalte }) => [feld, spalte.titel]));
  const blaetter = listGleiche(mappe, kopf, pruefen, blatt);
  const leer: Zuordnung = {
    blaetter,
    kopfzeile: kopf.zeile,
    spalten,
    handlungsfelder: {},
    akteure: {},
    art: 'kuenftig',
  };
  const { zeilen } = readPlan(mappe, leer);
  const names = (feld: Planfeld): string[] => zeilen.map(({ felder }) => felder.get(feld)?.text ?? '');
  const known = akteureOf(model);
  const offices = ['federfuehrung', 'beteiligte'] as const;
  const akteure = offices
    .flatMap(names)
    .flatMap((text) => splitNamen(text, (name) => findTreffer(name, known)?.sicher === true));
  return {
    zuordnung: {
      ...leer,
      handlungsfelder: matchAll(names('handlungsfeld'), felderOf(model), newKuerzel, pruefen, 'Handlungsfeld', true),
      akteure: matchAll(akteure, known, idOf, pruefen, 'Akteur', false),
    },
    pruefen,
  };
}

interface Gefunden {
  readonly blatt: Blatt;
  readonly kopf: Plankopf;
}

/** The longest sheet with a head. Throws DateiAbgelehnt where none has one. */
function findErstes({ blaetter }: Mappe): Gefunden {
  const [first] = blaetter
    .filter(({ sichtbar }) => sichtbar)
    .flatMap((blatt): Gefunden[] => {
      const kopf = findPlankopf(blatt, isKopf);
      return kopf ? [{ blatt, kopf }] : [];
    })
    .sort((a, b) => b.blatt.zeilen.length - a.blatt.zeilen.length);
  if (first) return first;
  throw new DateiAbgelehnt(
    'In keinem Blatt findet sich eine Zeile mit Spaltentiteln wie „Maßnahme“ und „Zuständigkeit“. Setzen Sie über die Tabelle eine solche Zeile.',
  );
}

/** The sheets with the same titles in the same row; of the others it is told that they are not read. */
function listGleiche({ blaetter }: Mappe, kopf: Plankopf, pruefen: string[], erstes: Blatt): string[] {
  const titel = (one: Plankopf | undefined): string | undefined => one && JSON.stringify([one.zeile, one.spalten]);
  const isGleich = (blatt: Blatt): boolean =>
    blatt === erstes || (blatt.sichtbar && titel(findPlankopf(blatt, isKopf)) === titel(kopf));
  for (const blatt of blaetter.filter((one) => !isGleich(one) && one.zeilen.length > 0))
    pruefen.push(
      `Das Blatt „${blatt.name}“ ${blatt.sichtbar ? `hat andere Spaltentitel als „${erstes.name}“` : 'ist ausgeblendet'} und wird nicht gelesen; braucht es der Plan, geben Sie ihm eine eigene Zuordnung.`,
    );
  return blaetter.filter(isGleich).map(({ name }) => name);
}

const isKopf = ({ spalten }: Kopf): boolean => {
  const felder = schlageSpaltenVor(spalten).map(({ feld }) => feld);
  return felder.includes('titel') && felder.length > 1;
};

/** Matches each name once; what is guessed or new is told. With `leer`, rows without a name have a place too. */
function matchAll(
  names: readonly string[],
  known: readonly Bekannte[],
  newId: (name: string) => string,
  pruefen: string[],
  was: string,
  leer: boolean,
): Record<string, string> {
  const matched: Record<string, string> = {};
  for (const name of new Set(names)) {
    if (name === '') {
      if (leer) matched[''] = '';
      if (leer) pruefen.push(`Zeilen ohne ${was}: Tragen Sie bei "" ein Kürzel ein.`);
      continue;
    }
    const treffer = findTreffer(name, known);
    const id = treffer?.id ?? freeId(newId(name), [...known.map((one) => one.id), ...Object.values(matched)]);
    if (!treffer) pruefen.push(`${was} „${name}“ ist unbekannt; neu angelegt würde ${id}.`);
    else if (!treffer.sicher) pruefen.push(`${was} „${name}“ als ${id} geraten.`);
    matched[name] = id;
  }
  return matched;
}

/** The id, or where it is taken the next that is free. */
function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  const isKuerzel = /^[A-Z]+$/.test(id);
  for (let count = 2; ; count++) {
    const next = isKuerzel ? id.slice(0, 5) + String.fromCharCode(63 + count) : `${id}-${count}`;
    if (!taken.includes(next)) return next;
  }
}

/** A kuerzel of up to four letters from the first long word of a name. */
function newKuerzel(name: string): string {
  const words = idOf(name.replace(/^(?:handlungsfeld|hf)?\s*\d*\s*[.:)–-]*\s*/i, ''))
    .toUpperCase()
    .split('-')
    .map((word) => word.replaceAll(/\d/g, ''));
  return (words.find((word) => word.length > 3) ?? words.find((word) => word.length > 1) ?? 'FELD').slice(0, 4);
}

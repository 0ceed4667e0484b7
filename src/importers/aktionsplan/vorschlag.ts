// The first proposal of a mapping: columns by their titles, names by what the concept knows, and what a person should look at.
import { groupBy } from '../../base/gruppen.ts';
import { listOf, type Model } from '../../model/model.ts';
import { type Kopf, type Kopfspalte, spalteMitTitel } from '../kopf.ts';
import { type Blatt, DateiAbgelehnt, type Mappe } from '../tafel/tafel.ts';
import { type Bekannte, findTreffer, idOf, listAehnliche } from './abgleich.ts';
import { proposeSpalten } from './felder.ts';
import type { Planfeld } from './spaltenworte.ts';
import { findPlankopf, type Plankopf } from './blatt/kopfzeilen.ts';
import { readPlan } from './plan.ts';
import { splitStellen } from './zelle/aufteilung.ts';
import { listBekannteAkteure, isUnbestimmt } from './zelle/stellen.ts';
import { splitUeberschrift } from './zelle/ueberschrift.ts';
import type { Planzeile } from './blatt/zeilen.ts';
import type { Zuordnung } from './zuordnung.ts';

const felderOf = (model: Model): readonly Bekannte[] =>
  listOf(model, 'handlungsfeld').map(({ id, titel }) => ({ id, namen: [titel] }));

/** A proposal, and what a person should look at in it. Throws DateiAbgelehnt where no sheet has a column for titles. */
export function proposeZuordnung(
  mappe: Mappe,
  model: Model,
): { readonly zuordnung: Zuordnung; readonly pruefen: readonly string[] } {
  const { blatt, kopf } = findErstes(mappe);
  const vorschlaege = proposeSpalten(kopf.spalten);
  const pruefen = vorschlaege
    .filter(({ sicher }) => !sicher)
    .map(({ feld, spalte }) => `Spalte ${spalteMitTitel(spalte)} als ${feld} geraten.`);
  const rest = kopf.spalten.filter((one) => !vorschlaege.some(({ spalte }) => spalte === one));
  pruefen.push(...rest.map(tellRest));
  const spalten = Object.fromEntries(
    [...groupBy(vorschlaege, ({ feld }) => feld)].map(([feld, own]) => {
      const [first = '', ...more] = own.map(({ spalte }) => spalte.titel);
      return [feld, more.length > 0 ? [first, ...more] : first];
    }),
  );
  const blaetter = listGleiche(mappe, kopf, pruefen, blatt);
  pruefen.push(...mappe.blaetter.filter(({ name }) => blaetter.includes(name)).flatMap(({ verborgen }) => verborgen));
  const leer: Zuordnung = {
    blaetter,
    kopfzeile: kopf.zeile,
    spalten,
    weglassen: rest.filter(isVertraulich).map(({ titel }) => titel),
    handlungsfelder: {},
    akteure: {},
    art: 'kuenftig',
  };
  const bekannteFelder = felderOf(model);
  const { zeilen } = readPlan(mappe, leer, (name) => findTreffer(name, bekannteFelder)?.sicher === true);
  const names = (feld: Planfeld): string[] => zeilen.map(({ felder }) => felder.get(feld)?.text ?? '');
  const known = listBekannteAkteure(model);
  const akteure = listStellen(zeilen, known, pruefen);
  return {
    zuordnung: {
      ...leer,
      handlungsfelder: matchAll(names('handlungsfeld'), bekannteFelder, newKuerzel, pruefen, 'Handlungsfeld', true),
      akteure: matchAll(akteure, known, idOf, pruefen, 'Akteur', false),
    },
    pruefen,
  };
}

/** A column that is not meant for the public, or names persons. */
const isVertraulich = ({ titel }: Kopfspalte): boolean =>
  /intern|vertraulich|nicht ?öffentlich|ansprech|kontakt|telefon|e-?mail|sachbearbeit/i.test(titel);

const tellRest = (one: Kopfspalte): string =>
  isVertraulich(one)
    ? `Spalte ${spalteMitTitel(one)} ist vielleicht nicht öffentlich und wird weggelassen; soll sie in den Text, streichen Sie sie unter weglassen.`
    : `Spalte ${spalteMitTitel(one)} nicht erkannt: Ihr Inhalt kommt in den Text; soll er nicht, nennen Sie sie unter weglassen.`;

/** The names of offices in all rows; where a cell may name more or fewer of them, a person is asked. */
function listStellen(zeilen: readonly Planzeile[], known: readonly Bekannte[], pruefen: string[]): readonly string[] {
  const angaben = zeilen.flatMap(({ felder }) =>
    [felder.get('federfuehrung') ?? [], felder.get('beteiligte') ?? []].flat(),
  );
  const cells = new Map(angaben.map((angabe) => [angabe.text, angabe]));
  return [...cells.values()].flatMap(({ text, ort }) => {
    const { namen, fraglich } = splitStellen(text, (name) => findTreffer(name, known)?.sicher === true);
    if (fraglich)
      pruefen.push(
        `${ort}: Gelesen ${namen.length === 1 ? 'ist eine Stelle' : `sind ${namen.length} Stellen`}: ${namen.map((name) => `„${name}“`).join(', ')}. Sind es andere, ersetzen Sie in der Zuordnung den Eintrag durch einen für jede.`,
      );
    return namen;
  });
}

interface Gefunden {
  readonly blatt: Blatt;
  readonly kopf: Plankopf;
}

/** The sheet whose head names the most fields, of several the longest. Throws DateiAbgelehnt where none has one. */
function findErstes({ blaetter }: Mappe): Gefunden {
  const [first] = blaetter
    .filter(({ sichtbar }) => sichtbar)
    .flatMap((blatt): Gefunden[] => {
      const kopf = findPlankopf(blatt, isKopf);
      return kopf ? [{ blatt, kopf }] : [];
    })
    .sort((a, b) => countFelder(b.kopf) - countFelder(a.kopf) || b.blatt.zeilen.length - a.blatt.zeilen.length);
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

const countFelder = ({ spalten }: Kopf): number => proposeSpalten(spalten).length;

const isKopf = ({ spalten }: Kopf): boolean => {
  const felder = proposeSpalten(spalten).map(({ feld }) => feld);
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
    if (!leer && isUnbestimmt(name)) {
      matched[name] = '';
      pruefen.push(`„${name}“ nennt keine bestimmte Stelle und bleibt im Text.`);
      continue;
    }
    const treffer = findTreffer(name, known);
    const id = treffer?.id ?? freeId(newId(name), [...known.map((one) => one.id), ...Object.values(matched)]);
    if (!treffer) {
      const aehnliche = listAehnliche(name, known).map((one) => `${one.id} („${one.namen[0] ?? one.id}“)`);
      const frage = aehnliche.length === 0 ? '' : ` Ähnlich heißen: ${aehnliche.join(', ')}.`;
      pruefen.push(`${was} „${name}“ ist unbekannt; neu angelegt würde ${id}.${frage}`);
    }
    if (treffer?.sicher === false) pruefen.push(`${was} „${name}“ als ${id} geraten.`);
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
  const words = idOf(splitUeberschrift(name).titel)
    .toUpperCase()
    .split('-')
    .map((word) => word.replaceAll(/\d/g, ''));
  return (words.find((word) => word.length > 3) ?? words.find((word) => word.length > 1) ?? 'FELD').slice(0, 4);
}

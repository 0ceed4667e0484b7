// What the Aktionsplan of the website can be filtered and sorted by: the choices of the form, and what is known of each row.
import type { Plandaten, Planzeile } from '../../../browser/aktionsplan/filter.ts';
import { ersterTag, letzterTag, startOfMonthsUntil, type Tag } from '../../../base/datum.ts';
import { wortOf } from '../../../domain/felder.ts';
import { status } from '../../../domain/sachstand.ts';
import { ampelAt, ampeln } from '../../../model/queries/massnahme/ampel.ts';
import { sumBetraege } from '../../../model/queries/kosten.ts';
import { isVorbei, lastEntryOf, statusAt } from '../../../model/queries/massnahme/stand.ts';
import { isOffen, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { fillWorte } from '../../../domain/ebenen.ts';
import { type Entity, listOf, type Model, titelOfId } from '../../../model/model.ts';
import { compareGerman } from '../../../model/ordnung.ts';
import { ampelworte } from '../../worte/standworte.ts';
import { withoutSign } from '../../worte/format.ts';

type Massnahme = Entity<'massnahme'>;

/** What can be missing of a Maßnahme; of what is over nothing is. */
const fehlworte = {
  kosten: 'Kosten offen oder nicht genannt',
  indikator: 'Indikator',
  zwischenziel: '{zwischenziel.wort}, {zwischenziel.artikel} noch kommt',
  federfuehrung: 'Federführung',
} as const;

/** The choices of a field. */
export interface Filterauswahl {
  readonly name: string;
  readonly wort: string;
  readonly optionen: readonly { readonly wert: string; readonly wort: string }[];
}

export interface Planfilter {
  readonly auswahlen: readonly Filterauswahl[];
}

/** The künftige Maßnahmen of the Aktionsplan. */
const kuenftigeOf = (model: Model): readonly Massnahme[] =>
  listOf(model, 'massnahme').filter(({ data }) => data.art === 'kuenftig');

/** What is known of every row. `spalten` names the columns of the table by their fields; `turnus` in months. */
export const plandatenOf = (model: Model, spalten: readonly string[], turnus: number): Plandaten => ({
  wort: model.worte.massnahme.viele,
  zeilen: kuenftigeOf(model).map((massnahme) => zeileOf(model, massnahme, spalten, turnus)),
});

function zeileOf(model: Model, massnahme: Massnahme, spalten: readonly string[], turnus: number): Planzeile {
  const { stichtag } = model;
  const { data, id, feld = '' } = massnahme;
  const offen = termineOf(massnahme, stichtag).filter(isOffen);
  const last = lastEntryOf(massnahme, stichtag);
  const { zeitraum, kosten } = data;
  const summe = Array.isArray(kosten) ? sumBetraege(kosten.map(({ betrag }) => betrag)) : '';
  const keys: Readonly<Record<string, string | number>> = {
    titel: id,
    zeitraum: zeitraum === undefined ? '' : ersterTag(zeitraum.von),
    zwischenziele: offen.map(({ tag }) => tag).sort()[0] ?? '',
    kosten: summe,
    status: status.options.indexOf(statusAt(massnahme, stichtag)),
  };
  return {
    id,
    feld,
    status: statusAt(massnahme, stichtag),
    zeichen: ampelAt(massnahme, stichtag, turnus),
    akteur: akteureIn(massnahme),
    zielgruppe: data.zielgruppen ?? [],
    jahre: zeitraum === undefined ? [] : yearsOf(zeitraum),
    budget: Array.isArray(kosten) ? [...new Set(kosten.flatMap(({ budget }) => budget ?? []))] : [],
    faellig: offen.map(({ tag }) => tag),
    stille: last === undefined ? null : monthsSince(letzterTag(last.datum), stichtag),
    fehlt: fehlendOf(
      massnahme,
      offen.some(({ tag }) => tag >= stichtag),
      stichtag,
    ),
    sortierung: Object.fromEntries(
      spalten.flatMap((name, index) => (keys[name] === undefined ? [] : [[String(index), keys[name]]])),
    ),
  };
}

/** How many whole months, up to ten years, have passed without a word since a day. */
function monthsSince(tag: Tag, stichtag: Tag): number {
  let months = 0;
  while (months < 120 && tag < startOfMonthsUntil(stichtag, months + 1)) months++;
  return months;
}

const yearsOf = ({ von, bis }: { von: string; bis?: string | undefined }): readonly [number, number?] => {
  const first = Number(ersterTag(von).slice(0, 4));
  return bis === undefined ? [first] : [first, Number(letzterTag(bis).slice(0, 4))];
};

const akteureIn = ({ data }: Massnahme): readonly string[] => [
  ...new Set([
    ...(data.federfuehrung === undefined ? [] : [data.federfuehrung]),
    ...(data.beteiligte ?? []),
    ...(data.zwischenziele ?? []).flatMap(({ zustaendig }) => zustaendig ?? []),
  ]),
];

function fehlendOf(massnahme: Massnahme, ahead: boolean, stichtag: string): readonly string[] {
  const { kosten, indikatoren = [], federfuehrung } = massnahme.data;
  if (isVorbei(massnahme, stichtag)) return [];
  const missing: Readonly<Record<keyof typeof fehlworte, boolean>> = {
    kosten: kosten === undefined || kosten === 'offen',
    indikator: indikatoren.length === 0,
    zwischenziel: !ahead,
    federfuehrung: federfuehrung === undefined,
  };
  return (Object.keys(missing) as (keyof typeof fehlworte)[]).filter((name) => missing[name]);
}

/** The form of the filter: only choices that a row has. */
export function planfilterOf(model: Model, turnus: number): Planfilter {
  const { zeilen } = plandatenOf(model, [], turnus);
  const used = (pick: (zeile: Planzeile) => readonly string[]): readonly string[] => [...new Set(zeilen.flatMap(pick))];
  const named = (typ: 'akteur' | 'budget', ids: readonly string[]): Filterauswahl['optionen'] =>
    ids.map((id) => ({ wert: id, wort: titelOfId(model, typ, id) })).sort((a, b) => compareGerman(a.wort, b.wort));
  const stati = used(({ status: wort }) => [wort]);
  const lights = used(({ zeichen }) => [zeichen]);
  const auswahlen: Filterauswahl[] = [
    {
      name: 'feld',
      wort: 'Handlungsfeld',
      optionen: listOf(model, 'handlungsfeld').map(({ id, titel, data: { nummer } }) => ({
        wert: id,
        wort: `${nummer}. ${titel}`,
      })),
    },
    {
      name: 'status',
      wort: 'Status',
      optionen: status.options
        .filter((wort) => stati.includes(wort))
        .map((wert) => ({ wert, wort: wortOf(status, wert) })),
    },
    {
      name: 'zeichen',
      wort: 'Zeichen',
      optionen: ampeln
        .filter((wort) => lights.includes(wort))
        .map((wert) => ({ wert, wort: withoutSign(ampelworte[wert]) })),
    },
    {
      name: 'akteur',
      wort: 'Akteur, in jeder Rolle',
      optionen: named(
        'akteur',
        used(({ akteur }) => akteur),
      ),
    },
    {
      name: 'zielgruppe',
      wort: 'Zielgruppe',
      optionen: [...used(({ zielgruppe }) => zielgruppe)].sort(compareGerman).map((wert) => ({ wert, wort: wert })),
    },
    { name: 'jahr', wort: 'Läuft im Jahr', optionen: yearsIn(zeilen).map((jahr) => ({ wert: jahr, wort: jahr })) },
    {
      name: 'budget',
      wort: 'Budget',
      optionen: named(
        'budget',
        used(({ budget }) => budget),
      ),
    },
    {
      name: 'still',
      wort: 'Ohne Sachstand seit',
      optionen: [3, 6, 12].map((months) => ({ wert: String(months), wort: `mindestens ${months} Monaten` })),
    },
    {
      name: 'fehlt',
      wort: 'Was fehlt',
      optionen: Object.entries(fehlworte)
        .filter(([wert]) => wert !== 'zwischenziel' || !model.ohne.has('zwischenziel'))
        .map(([wert, wort]) => ({ wert, wort: fillWorte(wort, model.worte) })),
    },
  ];
  return { auswahlen: auswahlen.filter(({ optionen }) => optionen.length > 0) };
}

function yearsIn(zeilen: readonly Planzeile[]): readonly string[] {
  const all = zeilen.flatMap(({ jahre }) => jahre.filter((jahr) => jahr !== undefined));
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

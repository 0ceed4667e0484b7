// The Aktionsplan at a glance as plain data: what --format json prints, and what the terminal shows.
import type { Tag } from '../../base/datum.ts';
import { countStatus, dauerOf, type Zaehlung } from '../../model/queries/massnahme/fortschritt.ts';
import { fehlstellenOf, type Lueckenart } from '../../model/queries/luecken.ts';
import { type Entity, listOf, type Model, titelOfId } from '../../model/model.ts';
import type { Status } from '../../model/queries/massnahme/stand.ts';
import { dueOf, overdueOf, type Termin, termineOf } from '../../model/queries/massnahme/termine.ts';
import type { Textabelle } from '../tabelle.ts';

type Massnahme = Entity<'massnahme'>;
type Zahlen = Readonly<Partial<Record<Status, number>>>;

/** Counts of künftige Maßnahmen; `befristet` and `dauerhaft` are the denominators of the numbers beside them. */
export interface Stand {
  readonly gesamt: number;
  readonly befristet: number;
  readonly nach_status: Zahlen;
  /** How many of them have no Sachstand yet; they are counted in `nach_status` too. */
  readonly ohne_sachstand: number;
  readonly dauerhaft: number;
  readonly dauerhaft_nach_status: Zahlen;
  readonly dauerhaft_ohne_sachstand: number;
}

export interface Statuszeile extends Stand {
  readonly handlungsfeld: string;
  readonly titel: string;
}

export interface Zwischenzielzeile {
  readonly massnahme: string;
  readonly zwischenziel: number;
  readonly titel: string;
  readonly termin: string;
  readonly verzug_tage: number;
  /** Who has to see to it. */
  readonly zustaendig: string;
}

export interface Fehlzeile {
  readonly zustaendig: string;
  readonly angabe: Lueckenart;
  readonly anzahl: number;
  readonly massnahmen: readonly string[];
}

export interface Uebersicht {
  readonly titel: string;
  readonly stichtag: string;
  readonly gesamt: Stand;
  readonly handlungsfelder: readonly Statuszeile[];
  readonly ueberfaellig: readonly Zwischenzielzeile[];
  /** Due within half a year from the Stichtag. */
  readonly faellig: readonly Zwischenzielzeile[];
  readonly fehlend: readonly Fehlzeile[];
}

/**
 * What is to be told of these Maßnahmen: of the künftige how far they are, of all their Termine and what is missing. A Sachstand is expected
 * every `turnus` months.
 */
export function buildUebersicht(model: Model, massnahmen: readonly Massnahme[], turnus: number): Uebersicht {
  const { stichtag } = model;
  const kuenftige = massnahmen.filter(({ data }) => data.art === 'kuenftig');
  const termine = massnahmen.flatMap((massnahme) => termineOf(massnahme, stichtag));
  const standOf = (some: readonly Massnahme[]): Stand => countStand(some, stichtag);
  return {
    titel: model.konzept?.titel ?? '',
    stichtag,
    gesamt: standOf(kuenftige),
    handlungsfelder: listOf(model, 'handlungsfeld').flatMap(({ id, titel }) => {
      const own = kuenftige.filter(({ feld }) => feld === id);
      return own.length === 0 ? [] : [{ handlungsfeld: id, titel, ...standOf(own) }];
    }),
    ueberfaellig: overdueOf(termine).map((termin) => toZeile(model, termin)),
    faellig: dueOf(termine, stichtag).map((termin) => toZeile(model, termin)),
    fehlend: fehlstellenOf(model, massnahmen, turnus).map(({ akteur, luecke, betrifft }) => ({
      zustaendig: nameOf(model, akteur),
      angabe: luecke,
      anzahl: betrifft.length,
      massnahmen: betrifft.map(({ id }) => id),
    })),
  };
}

/** A künftige Maßnahme has a Zeitraum, unless it is entfallen: what is no Daueraufgabe was to have an end. */
function countStand(massnahmen: readonly Massnahme[], stichtag: Tag): Stand {
  const isDauerhaft = (massnahme: Massnahme): boolean => dauerOf(massnahme, stichtag) === 'dauerhaft';
  const dauerhaft = countStatus(massnahmen.filter(isDauerhaft), stichtag);
  const befristet = countStatus(
    massnahmen.filter((massnahme) => !isDauerhaft(massnahme)),
    stichtag,
  );
  return {
    gesamt: massnahmen.length,
    befristet: befristet.gesamt,
    nach_status: toZahlen(befristet),
    ohne_sachstand: befristet.ohneAngabe,
    dauerhaft: dauerhaft.gesamt,
    dauerhaft_nach_status: toZahlen(dauerhaft),
    dauerhaft_ohne_sachstand: dauerhaft.ohneAngabe,
  };
}

const toZahlen = ({ nach }: Zaehlung): Zahlen => Object.fromEntries(nach);

const nameOf = (model: Model, akteur: string | undefined): string =>
  titelOfId(model, 'akteur', akteur, 'ohne Federführung');

const toZeile = (model: Model, { massnahme, zwischenziel, termin, verzug, zustaendig }: Termin): Zwischenzielzeile => ({
  massnahme: massnahme.id,
  zwischenziel: zwischenziel.nr,
  titel: zwischenziel.titel,
  termin,
  verzug_tage: verzug,
  zustaendig: nameOf(model, zustaendig),
});

/** The same as one flat table: each row says by `bereich` what it tells. */
export function toTabelle({ handlungsfelder, ueberfaellig, faellig, fehlend }: Uebersicht): Textabelle {
  const counts = (
    bereich: string,
    feld: Statuszeile,
    zahlen: Readonly<Record<string, number>>,
    von: number,
  ): string[][] =>
    Object.entries(zahlen)
      .filter(([, anzahl]) => anzahl > 0)
      .map(([wort, anzahl]) => [bereich, feld.handlungsfeld, '', wort, String(anzahl), String(von), '', '', '']);
  const termine = (bereich: string, zeilen: readonly Zwischenzielzeile[]): string[][] =>
    zeilen.map((zeile) => [
      bereich,
      '',
      `${zeile.massnahme}/${zeile.zwischenziel}`,
      zeile.titel,
      '',
      '',
      zeile.termin,
      String(zeile.verzug_tage),
      zeile.zustaendig,
    ]);
  return {
    spalten: ['bereich', 'handlungsfeld', 'id', 'wert', 'anzahl', 'von', 'termin', 'verzug_tage', 'zustaendig'],
    zeilen: [
      ...handlungsfelder.flatMap((feld) => [
        ...counts('status', feld, feld.nach_status, feld.befristet),
        ...counts('ohne_sachstand', feld, { '': feld.ohne_sachstand }, feld.befristet),
        ...counts('daueraufgaben', feld, feld.dauerhaft_nach_status, feld.dauerhaft),
        ...counts('daueraufgaben_ohne_sachstand', feld, { '': feld.dauerhaft_ohne_sachstand }, feld.dauerhaft),
      ]),
      ...termine('ueberfaellig', ueberfaellig),
      ...termine('faellig', faellig),
      ...fehlend.map((zeile) => [
        'fehlend',
        '',
        zeile.massnahmen.join(' '),
        zeile.angabe,
        String(zeile.anzahl),
        '',
        '',
        '',
        zeile.zustaendig,
      ]),
    ],
  };
}

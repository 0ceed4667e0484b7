// Money and people of Maßnahmen at a Stichtag, reported against planned. Every sum says of how many Maßnahmen it is.
import type { Tag } from '../base/datum.ts';
import type { Entity } from './model.ts';
import { letzteAngabe } from './veraenderung.ts';
import { geplantBis, isZaehlend, sumBetraege } from './kosten.ts';

type Massnahme = Entity<'massnahme'>;

/** Reported against planned, of Maßnahmen that are not entfallen. */
export interface Ausgabenstand {
  readonly massnahmen: number;
  /** The plan of all whose costs are known, in euros. */
  readonly geplant: number;
  /** How many have open costs. */
  readonly offen: number;
  /** How many have reported what they spent. */
  readonly gemeldet: number;
  readonly ausgaben: number;
  /** The plan of those that have reported. */
  readonly geplantGemeldete: number;
  /** What was spent on Maßnahmen that are entfallen by now; in no other figure. */
  readonly entfallen: number;
}

/** Adds up what these Maßnahmen planned and spent up to a Stichtag. */
export function sumAusgaben(massnahmen: readonly Massnahme[], stichtag: Tag): Ausgabenstand {
  const spent = (massnahme: Massnahme): number | undefined => letzteAngabe(massnahme, stichtag, 'ausgaben')?.wert;
  const sum = (some: readonly Massnahme[], betrag: (one: Massnahme) => number | undefined): number =>
    sumBetraege(some.map((one) => betrag(one) ?? 0));
  const plan = (massnahme: Massnahme): number | undefined => geplantBis(massnahme, stichtag);
  const entfallene = massnahmen.filter((one) => !isZaehlend(one, stichtag));
  const lebende = massnahmen.filter((one) => isZaehlend(one, stichtag));
  const gemeldete = lebende.filter((one) => spent(one) !== undefined);
  return {
    massnahmen: lebende.length,
    geplant: sum(lebende, plan),
    offen: lebende.filter((one) => plan(one) === undefined).length,
    gemeldet: gemeldete.length,
    ausgaben: sum(gemeldete, spent),
    geplantGemeldete: sum(gemeldete, plan),
    entfallen: sum(entfallene, spent),
  };
}

/** Participants of Maßnahmen: those with a plan, those with a report, and both figures of those that have both. */
export interface Teilnahmestand {
  readonly mitPlan: number;
  readonly gemeldet: number;
  readonly beides: number;
  readonly geplant: number;
  readonly teilnehmende: number;
  /** The participants of all that report any. */
  readonly gesamt: number;
}

/** Adds up the participants that these Maßnahmen report up to a Stichtag. */
export function sumTeilnehmende(massnahmen: readonly Massnahme[], stichtag: Tag): Teilnahmestand {
  const rows = massnahmen.map((massnahme) => ({
    plan: massnahme.data.teilnehmende_geplant,
    ist: letzteAngabe(massnahme, stichtag, 'teilnehmende')?.wert,
  }));
  const sum = (zahlen: readonly (number | undefined)[]): number =>
    zahlen.reduce<number>((total, zahl) => total + (zahl ?? 0), 0);
  const beides = rows.filter(({ plan, ist }) => plan !== undefined && ist !== undefined);
  return {
    mitPlan: rows.filter(({ plan }) => plan !== undefined).length,
    gemeldet: rows.filter(({ ist }) => ist !== undefined).length,
    beides: beides.length,
    geplant: sum(beides.map(({ plan }) => plan)),
    teilnehmende: sum(beides.map(({ ist }) => ist)),
    gesamt: sum(rows.map(({ ist }) => ist)),
  };
}

// Money and people of Maßnahmen at a Stichtag, reported against planned. Every sum says of how many Maßnahmen it is.
import type { Tag } from '../../base/datum.ts';
import type { Entity } from '../model.ts';
import { letzteAngabe } from './massnahme/veraenderung.ts';
import { geplantBis, postenOf, sumBetraege } from './kosten.ts';
import { isZaehlend } from './massnahme/stand.ts';

type Massnahme = Entity<'massnahme'>;

/** Reported against planned in euros, of Maßnahmen that are not entfallen. */
export interface Ausgabenstand {
  readonly massnahmen: number;
  /** The plan of all that say what they cost, if only that it is nothing. */
  readonly geplant: number;
  readonly mitPlan: number;
  /** How many say that their costs are open, and how many say nothing. */
  readonly offen: number;
  readonly ohneAngabe: number;
  /** How many have reported what they spent, and what that is. */
  readonly gemeldet: number;
  readonly ausgaben: number;
  /** Those with amounts planned by now and a report, and both their sums; spent is what was spent since the first year of the plan.
   * Where that cannot be told from what was spent before, a Maßnahme is none of them. */
  readonly beides: number;
  readonly ausgabenBeider: number;
  readonly geplantBeider: number;
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
  const geplante = lebende.filter((one) => plan(one) !== undefined);
  const gemeldete = lebende.filter((one) => spent(one) !== undefined);
  const beide = gemeldete.filter((one) => spentSincePlan(one, stichtag) !== undefined);
  return {
    massnahmen: lebende.length,
    geplant: sum(geplante, plan),
    mitPlan: geplante.length,
    offen: lebende.filter(({ data }) => data.kosten === 'offen').length,
    ohneAngabe: lebende.filter(({ data }) => data.kosten === undefined).length,
    gemeldet: gemeldete.length,
    ausgaben: sum(gemeldete, spent),
    beides: beide.length,
    ausgabenBeider: sum(beide, (one) => spentSincePlan(one, stichtag)),
    geplantBeider: sum(beide, plan),
    entfallen: sum(entfallene, spent),
  };
}

/**
 * What was spent since the first year that is planned: what was spent before is no part of the plan. Undefined without a report,
 * without an amount that is planned by now, and where the Maßnahme ran before that year and nobody told what it had spent by then.
 */
function spentSincePlan(massnahme: Massnahme, stichtag: Tag): number | undefined {
  const ausgaben = letzteAngabe(massnahme, stichtag, 'ausgaben')?.wert;
  const erstes = Math.min(...postenOf(massnahme).map(({ kosten }) => kosten.jahr));
  if (ausgaben === undefined || erstes > Number(stichtag.slice(0, 4))) return undefined;
  const davor = letzteAngabe(massnahme, `${erstes - 1}-12-31`, 'ausgaben')?.wert;
  const { zeitraum } = massnahme.data;
  const beginntMitPlan = zeitraum !== undefined && Number(zeitraum.von.slice(0, 4)) >= erstes;
  return davor === undefined && !beginntMitPlan ? undefined : sumBetraege([ausgaben, -(davor ?? 0)]);
}

/** Participants of Maßnahmen that are not entfallen: those with a plan, those with a report, and both figures of those that have both. */
export interface Teilnahmestand {
  readonly mitPlan: number;
  readonly gemeldet: number;
  readonly beides: number;
  readonly geplant: number;
  readonly teilnehmende: number;
  /** The participants of all that report any. */
  readonly gesamt: number;
  /** The participants of Maßnahmen that are entfallen by now; in no other figure. */
  readonly entfallen: number;
}

/** Adds up the participants that these Maßnahmen report up to a Stichtag. */
export function sumTeilnehmende(massnahmen: readonly Massnahme[], stichtag: Tag): Teilnahmestand {
  const ist = (massnahme: Massnahme): number | undefined => letzteAngabe(massnahme, stichtag, 'teilnehmende')?.wert;
  const lebende = massnahmen.filter((one) => isZaehlend(one, stichtag));
  const entfallene = massnahmen.filter((one) => !isZaehlend(one, stichtag));
  const rows = lebende.map((massnahme) => ({ plan: massnahme.data.teilnehmende_geplant, ist: ist(massnahme) }));
  const sum = (zahlen: readonly (number | undefined)[]): number =>
    zahlen.reduce<number>((total, zahl) => total + (zahl ?? 0), 0);
  const beides = rows.filter((row) => row.plan !== undefined && row.ist !== undefined);
  return {
    mitPlan: rows.filter(({ plan }) => plan !== undefined).length,
    gemeldet: rows.filter((row) => row.ist !== undefined).length,
    beides: beides.length,
    geplant: sum(beides.map(({ plan }) => plan)),
    teilnehmende: sum(beides.map((row) => row.ist)),
    gesamt: sum(rows.map((row) => row.ist)),
    entfallen: sum(entfallene.map(ist)),
  };
}

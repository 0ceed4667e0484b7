// What is missing, and who could tell it: Angaben of Maßnahmen, Zwischenziele past their Termin without a word, indicators
// without a series.
import { letzterTag, type Tag } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import { type Pflichtangabe, listFehlend } from './massnahme/fortschritt.ts';
import { type Entity, listOf, type Model, titelOfId } from '../model.ts';
import { compareGerman } from '../ordnung.ts';
import { lastEntryOf } from './massnahme/stand.ts';
import { overdueOf, termineOf } from './massnahme/termine.ts';

/** What can be missing of a concept at a Stichtag. */
export type Lueckenart = Pflichtangabe | 'zwischenziel' | 'indikator';

/** One kind of gap of one Akteur: what it concerns, in the order of documents. Without an Akteur nobody is named. */
export interface Lueckengruppe {
  readonly akteur: string | undefined;
  readonly luecke: Lueckenart;
  readonly betrifft: readonly Entity<'massnahme' | 'indikator'>[];
}

interface Einzelne {
  readonly akteur: string | undefined;
  readonly luecke: Lueckenart;
  readonly entity: Entity<'massnahme' | 'indikator'>;
}

/** The gaps of Maßnahmen by Akteur: by the Federführung, for a Zwischenziel by who has to see to it. `turnus` in months. */
export const fehlstellenOf = (
  model: Model,
  massnahmen: readonly Entity<'massnahme'>[],
  turnus: number,
): readonly Lueckengruppe[] =>
  group(
    model,
    massnahmen.flatMap((massnahme) => angabenOf(model, massnahme, turnus)),
  );

/** All gaps of the concept at its Stichtag. */
export function listFehlstellen(model: Model, turnus: number): readonly Lueckengruppe[] {
  const massnahmen = listOf(model, 'massnahme');
  return group(model, [
    ...massnahmen.flatMap((massnahme) => angabenOf(model, massnahme, turnus)),
    ...massnahmen.flatMap((massnahme) => stummeOf(massnahme, model.stichtag)),
    ...listOf(model, 'indikator').flatMap(offenOf),
  ]);
}

const angabenOf = (model: Model, massnahme: Entity<'massnahme'>, turnus: number): Einzelne[] =>
  listFehlend(massnahme, model, turnus).map((luecke) => ({
    akteur: massnahme.data.federfuehrung,
    luecke,
    entity: massnahme,
  }));

/** Whose Zwischenziele are overdue although the log has had no entry since their Termin. */
function stummeOf(massnahme: Entity<'massnahme'>, stichtag: Tag): Einzelne[] {
  const last = lastEntryOf(massnahme, stichtag);
  const silent = overdueOf(termineOf(massnahme, stichtag)).filter(
    ({ tag }) => last === undefined || letzterTag(last.datum) < tag,
  );
  return [...new Set(silent.map(({ zustaendig }) => zustaendig))].map((akteur) => ({
    akteur,
    luecke: 'zwischenziel',
    entity: massnahme,
  }));
}

function offenOf(indikator: Entity<'indikator'>): Einzelne[] {
  const { reihe } = indikator.data;
  if (reihe && !('offen' in reihe)) return [];
  return [{ akteur: reihe?.offen, luecke: 'indikator', entity: indikator }];
}

/** By name of the Akteur, nobody's last, then by kind. */
function group(model: Model, einzelne: readonly Einzelne[]): readonly Lueckengruppe[] {
  const nameOf = (akteur: string | undefined): string => titelOfId(model, 'akteur', akteur, '\uFFFF');
  return [...groupBy(einzelne, ({ akteur, luecke }) => `${akteur ?? ''}\0${luecke}`).values()]
    .flatMap((all) =>
      all.slice(0, 1).map(({ akteur, luecke }) => ({ akteur, luecke, betrifft: all.map(({ entity }) => entity) })),
    )
    .sort((a, b) => compareGerman(nameOf(a.akteur), nameOf(b.akteur)) || compareGerman(a.luecke, b.luecke));
}

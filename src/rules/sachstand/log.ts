// What the rules about the log share: entries with their place in it.
import { letzterTag } from '../../base/datum.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import type { Sachstand } from '../../model/queries/massnahme/stand.ts';

/** An entry of the log and its place in the list. */
export interface Logeintrag {
  readonly data: Sachstand;
  readonly index: number;
}

/** The log of a Maßnahme as it is written, each entry with its place. */
export const logOf = (massnahme: Entity<'massnahme'>): readonly Logeintrag[] =>
  (massnahme.data.sachstand ?? []).map((data, index) => ({ data, index }));

/** The first entry that is dated before the one above it, with that one. */
export function findRueckschritt(
  massnahme: Entity<'massnahme'>,
): { eintrag: Logeintrag; davor: Logeintrag } | undefined {
  const eintraege = logOf(massnahme);
  for (const [index, eintrag] of eintraege.entries()) {
    const davor = eintraege[index - 1];
    if (davor && letzterTag(eintrag.data.datum) < letzterTag(davor.data.datum)) return { eintrag, davor };
  }
  return undefined;
}

/** The Maßnahmen whose log runs forward in time; what follows from the order of any other is no news. */
export const listGeordnete = (model: Model): readonly Entity<'massnahme'>[] =>
  listOf(model, 'massnahme').filter((massnahme) => !findRueckschritt(massnahme));

/** A Zwischenziel that an entry names by its nr. */
export interface Nennung {
  readonly nr: number;
  readonly eintrag: Logeintrag;
  readonly path: readonly (string | number)[];
  readonly art: 'erreicht' | 'verlegt';
}

/** Every Zwischenziel that the log names as erreicht or verlegt, in order. */
export const nennungenOf = (massnahme: Entity<'massnahme'>): readonly Nennung[] =>
  logOf(massnahme).flatMap((eintrag) => {
    const path = ['sachstand', eintrag.index];
    const { erreicht = [], verlegt = [] } = eintrag.data;
    return [
      ...erreicht.map((nr, index): Nennung => ({ nr, eintrag, art: 'erreicht', path: [...path, 'erreicht', index] })),
      ...verlegt.map(({ zwischenziel: nr }, index): Nennung => ({
        nr,
        eintrag,
        art: 'verlegt',
        path: [...path, 'verlegt', index, 'zwischenziel'],
      })),
    ];
  });

/** The Nennungen of Zwischenziele that the Maßnahme does not have. */
export function listUnbekannte(massnahme: Entity<'massnahme'>): readonly Nennung[] {
  const nummern = (massnahme.data.zwischenziele ?? []).map(({ nr }) => nr);
  return nennungenOf(massnahme).filter(({ nr }) => !nummern.includes(nr));
}

/** The first entry `abgeschlossen` that leaves Zwischenziele open, with their nrs. */
export function findVerfruehten(
  massnahme: Entity<'massnahme'>,
): { eintrag: Logeintrag; offen: readonly number[] } | undefined {
  const eintrag = logOf(massnahme).find(({ data }) => data.status === 'abgeschlossen');
  if (!eintrag) return undefined;
  const reached = nennungenOf(massnahme).filter(
    ({ art, eintrag: { index } }) => art === 'erreicht' && index <= eintrag.index,
  );
  const offen = (massnahme.data.zwischenziele ?? [])
    .map(({ nr }) => nr)
    .filter((nr) => !reached.some((each) => each.nr === nr));
  return offen.length > 0 ? { eintrag, offen } : undefined;
}

// The light of a Maßnahme at a Stichtag: derived by one rule that every report prints. What the office itself thinks
// (`einschaetzung`) and what an indicator shows stay apart from it.
import { letzterTag, type Tag } from '../../../base/datum.ts';
import { hasMeldung, isBegonnen } from './fortschritt.ts';
import type { Entity } from '../../model.ts';
import { entriesUntil, overdueAt, statusAt } from './stand.ts';
import { isOffen, termineOf } from './termine.ts';

type Massnahme = Entity<'massnahme'>;

/** Every light, from what is done to what is no longer followed. */
export const ampeln = [
  'erledigt',
  'im-plan',
  'verlegt',
  'keine-angabe',
  'im-verzug',
  'noch-nicht',
  'ruht',
  'entfallen',
] as const;
export type Ampel = (typeof ampeln)[number];

/** The light of a Maßnahme; the first that fits in the order of `judge`. `turnus` in months. */
export function ampelAt(massnahme: Massnahme, stichtag: Tag, turnus: number): Ampel {
  const known = lights.get(massnahme.data) ?? new Map<string, Ampel>();
  lights.set(massnahme.data, known);
  const light = known.get(`${stichtag} ${turnus}`) ?? judge(massnahme, stichtag, turnus);
  known.set(`${stichtag} ${turnus}`, light);
  return light;
}

/** Lights that were asked for: every page that lists Maßnahmen shows them. */
const lights = new WeakMap<Massnahme['data'], Map<string, Ampel>>();

function judge(massnahme: Massnahme, stichtag: Tag, turnus: number): Ampel {
  const status = statusAt(massnahme, stichtag);
  if (status === 'abgeschlossen') return 'erledigt';
  if (status === 'entfallen') return 'entfallen';
  if (status === 'zurueckgestellt') return 'ruht';
  if (overdueAt(massnahme, stichtag).length > 0 || isOver(massnahme, stichtag)) return 'im-verzug';
  if (!isBegonnen(massnahme, stichtag) && entriesUntil(massnahme, stichtag).length === 0) return 'noch-nicht';
  if (isBegonnen(massnahme, stichtag) && !hasMeldung(massnahme, stichtag, turnus)) return 'keine-angabe';
  const moved = termineOf(massnahme, stichtag).some((termin) => isOffen(termin) && termin.verlegungen > 0);
  return moved ? 'verlegt' : 'im-plan';
}

/** True where the Zeitraum has ended before the Stichtag and the Maßnahme goes on; what the log calls a Daueraufgabe has no end. */
export const isOver = (massnahme: Massnahme, stichtag: Tag): boolean => {
  const bis = massnahme.data.zeitraum?.bis;
  return bis !== undefined && letzterTag(bis) < stichtag && statusAt(massnahme, stichtag) !== 'daueraufgabe';
};

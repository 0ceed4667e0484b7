// What was proposed in the Beteiligung and where it went: from the event to the Ziel or Maßnahme, and back.
import { groupByKeys } from '../../base/gruppen.ts';
import type { DataOf } from '../../domain/registry.ts';
import { type Bekannt, type Entity, keyOf, listOf, type Model } from '../model.ts';
import { oncePerModel } from '../once.ts';

type Vorschlagsangaben = NonNullable<DataOf<'beteiligung'>['vorschlaege']>[number];
export type Umgang = Vorschlagsangaben['umgang'];

/** A proposal with the event at which it was made. */
export interface Vorschlag extends Omit<Vorschlagsangaben, 'eingeflossen_in'> {
  readonly event: Entity<'beteiligung'>;
  /** What it went into; what is not public or does not exist is left out. */
  readonly targets: readonly Bekannt[];
}

/** The proposals of one event, in the order in which they were written down. */
export function vorschlaegeOf(model: Model, event: Entity<'beteiligung'>): readonly Vorschlag[] {
  const ausgehend = model.ausgehend.get(keyOf(event)) ?? [];
  return (event.data.vorschlaege ?? []).map(({ eingeflossen_in = [], ...rest }) => ({
    ...rest,
    event,
    targets: eingeflossen_in.flatMap((id) => {
      const beziehung = ausgehend.find(({ feld, nach }) => feld === vorschlagsfeld && nach.endsWith(`:${id}`));
      return model.bekannt.get(beziehung?.nach ?? '') ?? [];
    }),
  }));
}

/** The field by which an event names what its proposals went into. */
export const vorschlagsfeld = 'vorschlaege.eingeflossen_in';

export interface Vorschlagsauswahl {
  readonly phase?: string | undefined;
  readonly umgang?: string | undefined;
}

/** All proposals, or those of a phase or with an answer, in the order of their events. */
export const listVorschlaege = (model: Model, { phase, umgang }: Vorschlagsauswahl = {}): readonly Vorschlag[] =>
  listOf(model, 'beteiligung')
    .filter(({ data }) => phase === undefined || data.phase === phase)
    .flatMap((event) => vorschlaegeOf(model, event))
    .filter((vorschlag) => umgang === undefined || vorschlag.umgang === umgang);

/** The proposals by the key of what they went into. */
const vorschlaegeByTarget = oncePerModel((model) =>
  groupByKeys(listVorschlaege(model), ({ targets }) => new Set(targets.map(keyOf))),
);

/** The proposals that went into a thing. */
export const findVorschlaege = (model: Model, ziel: Pick<Entity, 'typ' | 'id'>): readonly Vorschlag[] =>
  vorschlaegeByTarget(model).get(keyOf(ziel)) ?? [];

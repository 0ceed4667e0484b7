// The part of a concept that concerns one body: the Handlungsfelder that it deals with, and the Maßnahmen of its Akteure.
import type { Typ } from '../domain/registry.ts';
import { type Beziehung, type Entity, keyOf, listOf, type Model } from './model.ts';

/** The kinds of which an extract holds only what concerns the body; all others are for everybody. */
const geteilt: readonly Typ[] = ['handlungsfeld', 'leitziel', 'bedarf', 'ziel', 'massnahme', 'indikator', 'budget'];

/** True for a body of which the concept says what concerns it. */
export const hatAuszug = ({ data }: Entity<'gremium'>): boolean =>
  (data.handlungsfelder ?? []).length + (data.akteure ?? []).length > 0;

/**
 * The model with only those Maßnahmen that lie in a Handlungsfeld of the body, or for which one of its Akteure answers or takes
 * part; the Handlungsfelder and Ziele to which they belong; and the Indikatoren and Budgets that these name.
 */
export function extractFor(model: Model, { data }: Entity<'gremium'>): Model {
  const felder = new Set(data.handlungsfelder);
  const akteure = new Set(data.akteure);
  const massnahmen = listOf(model, 'massnahme').filter(
    ({ feld = '', data: { federfuehrung, beteiligte = [] } }) =>
      felder.has(feld) || [federfuehrung, ...beteiligte].some((id) => id !== undefined && akteure.has(id)),
  );
  const genannt = new Set(massnahmen.flatMap(({ data: { ziele = [] } }) => ziele));
  const ziele = listOf(model, 'ziel').filter(({ id, feld = '' }) => felder.has(feld) || genannt.has(id));
  const alleFelder = new Set([...felder, ...[...massnahmen, ...ziele].flatMap(({ feld }) => feld ?? [])]);
  const kept = new Set([...massnahmen, ...ziele].map(keyOf));
  const named = new Set([...kept].flatMap((key) => relationsOf(model, key).flatMap(({ von, nach }) => [von, nach])));
  const stays = (entity: Entity): boolean => {
    if (!geteilt.includes(entity.typ) || kept.has(keyOf(entity))) return true;
    if (entity.typ === 'massnahme' || entity.typ === 'ziel') return false;
    if (entity.typ === 'handlungsfeld') return alleFelder.has(entity.id);
    if (entity.typ === 'leitziel' || entity.typ === 'bedarf') return alleFelder.has(entity.feld ?? '');
    return named.has(keyOf(entity));
  };
  return withOnly(model, stays);
}

const relationsOf = ({ ausgehend, eingehend }: Model, key: string): readonly Beziehung[] => [
  ...(ausgehend.get(key) ?? []),
  ...(eingehend.get(key) ?? []),
];

/** The model whose lists and relations hold only some entities; what refers to others still knows what they are called. */
function withOnly(model: Model, stays: (entity: Entity) => boolean): Model {
  const gone = new Set([...model.byKey.values()].filter((entity) => !stays(entity)).map(keyOf));
  const left = (all: ReadonlyMap<string, readonly Beziehung[]>): Map<string, readonly Beziehung[]> =>
    new Map([...all].map(([key, list]) => [key, list.filter(({ von, nach }) => !gone.has(von) && !gone.has(nach))]));
  return {
    ...model,
    byTyp: new Map([...model.byTyp].map(([typ, list]) => [typ, list.filter(stays)])),
    ausgehend: left(model.ausgehend),
    eingehend: left(model.eingehend),
  };
}

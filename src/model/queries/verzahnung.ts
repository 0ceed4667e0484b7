// What this concept and others say of each other, and what has changed in another one.
import { compareTexts } from '../../base/text.ts';
import type { AndereEntitaet, AnderesKonzept } from '../facts.ts';
import { type Entity, keyOf, type Model } from '../model.ts';

/** A relation between something here and something of another concept; `undefined` there means that concept as a whole. */
export interface Bezug {
  readonly hier: Entity;
  readonly dort: AndereEntitaet | undefined;
  /** Who says so: we, the other concept, or both. */
  readonly richtung: 'hin' | 'her' | 'gegenseitig';
}

/** All relations with another concept, in the order of ours. What the other side says is known where its konzept.json is here. */
export function listBezuege(model: Model, verzahnung: Entity<'verzahnung'>): readonly Bezug[] {
  const andere = model.andere.get(verzahnung.id);
  const hin = new Map<string, Bezug>();
  for (const [key, relations] of model.ausgehend) {
    const hier = model.byKey.get(key);
    for (const { nach } of hier ? relations : []) {
      const id = idOf(nach, verzahnung.id);
      if (!hier || id === undefined || key === keyOf(verzahnung)) continue;
      hin.set(`${key} ${id}`, { hier, dort: id === '' ? undefined : findDort(andere, id), richtung: 'hin' });
    }
  }
  const all = new Map(hin);
  for (const { key, dort } of listHerweise(model, verzahnung, andere)) {
    const hier = model.byKey.get(key);
    const both = hin.has(`${key} ${dort.id}`);
    if (hier) all.set(`${key} ${dort.id}`, { hier, dort, richtung: both ? 'gegenseitig' : 'her' });
  }
  const order = [...model.byKey.keys()];
  return [...all.values()].sort(
    (a, b) =>
      order.indexOf(keyOf(a.hier)) - order.indexOf(keyOf(b.hier)) || compareTexts(a.dort?.id ?? '', b.dort?.id ?? ''),
  );
}

/** The id there that a relation leads to; empty for the other concept as a whole, undefined for anything else. */
function idOf(nach: string, name: string): string | undefined {
  if (nach === `verzahnung:${name}`) return '';
  const start = `extern:${name}:`;
  return nach.startsWith(start) ? nach.slice(start.length) : undefined;
}

const findDort = (andere: AnderesKonzept | undefined, id: string): AndereEntitaet =>
  andere?.entitaeten.find((entitaet) => entitaet.id === id) ?? { id, titel: id, extern: [] };

/** The name that this concept has there: as the Verzahnung says, else by its title. */
function nameDort({ konzept }: Model, { data }: Entity<'verzahnung'>, andere: AnderesKonzept): string | undefined {
  return data.dort ?? andere.entitaeten.find(({ typ, titel }) => typ === 'verzahnung' && titel === konzept?.titel)?.id;
}

/** True where it is known which entry of the other concept is this one: only then is it known what it says of this one. */
export function isDortBekannt(model: Model, verzahnung: Entity<'verzahnung'>): boolean {
  const andere = model.andere.get(verzahnung.id);
  return andere !== undefined && nameDort(model, verzahnung, andere) !== undefined;
}

/** What the other concept refers to here. Ids are unique here but for a few kinds; the first in the order of documents is meant. */
function listHerweise(model: Model, verzahnung: Entity<'verzahnung'>, andere: AnderesKonzept | undefined) {
  const name = andere && nameDort(model, verzahnung, andere);
  if (!andere || name === undefined) return [];
  const keys = [...model.byKey];
  return andere.entitaeten.flatMap((dort) =>
    dort.extern.flatMap(({ id }) => {
      const own = id.startsWith(`${name}:`) ? id.slice(name.length + 1) : undefined;
      const key = keys.find(([, entity]) => entity.id === own)?.[0];
      return key === undefined ? [] : [{ key, dort }];
    }),
  );
}

/** A thing of another concept that is not as it was. */
export interface Aenderung {
  readonly art: 'neu' | 'fort' | 'titel' | 'status';
  readonly id: string;
  readonly titel: string;
  /** What it was called, or its status before. */
  readonly vorher?: string | undefined;
  readonly jetzt?: string | undefined;
}

/** What changed in another concept from one fetch to the next, by id. */
export function compareKonzepte(vorher: AnderesKonzept, jetzt: AnderesKonzept): readonly Aenderung[] {
  const alt = byId(vorher);
  const neu = byId(jetzt);
  return [
    ...[...neu.values()].filter(({ id }) => !alt.has(id)).map(({ id, titel }) => ({ art: 'neu' as const, id, titel })),
    ...[...alt.values()].filter(({ id }) => !neu.has(id)).map(({ id, titel }) => ({ art: 'fort' as const, id, titel })),
    ...[...neu.values()].flatMap((entitaet) => {
      const war = alt.get(entitaet.id);
      return war ? compareEntitaet(war, entitaet) : [];
    }),
  ];
}

const byId = ({ entitaeten }: AnderesKonzept): ReadonlyMap<string, AndereEntitaet> =>
  new Map(entitaeten.map((entitaet) => [entitaet.id, entitaet]));

function compareEntitaet(war: AndereEntitaet, ist: AndereEntitaet): Aenderung[] {
  const { id, titel } = ist;
  return [
    ...(war.titel === titel ? [] : [{ art: 'titel' as const, id, titel, vorher: war.titel, jetzt: titel }]),
    ...(war.status === ist.status
      ? []
      : [{ art: 'status' as const, id, titel, vorher: war.status, jetzt: ist.status }]),
  ];
}

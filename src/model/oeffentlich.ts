// The public view of the model, derived once. Everything that goes to dist/ is made from it alone, so that no emitter has to
// remember what the public must not see: papers and steps that are not public, and sessions behind closed doors.
import { allKinds, type DataOf } from '../domain/registry.ts';
import { type Path, pathKey } from './facts.ts';
import { findSitzung } from './queries/gremien.ts';
import { type Bekannt, type Beziehung, type Entity, keyOf, listOf, type Model } from './model.ts';

/** The kinds of which one may be hidden. */
const verborgen = ['vorlage', 'sitzung'] as const;

/** A paper is public only where it says so. */
const isPublic = ({ data }: Entity<'vorlage'>): boolean => data.oeffentlich === true;

/** How much of the contact of an Akteur is published: all of it where the project does not say. */
export type Kontaktumfang = 'keine' | 'funktion' | 'alle';

/** The model without what is not public. References to it lead nowhere in the result. */
export function derivePublic(model: Model, kontakte: Kontaktumfang = 'alle'): Model {
  const closed = closedSessions(model);
  const hidden = new Set([
    ...listOf(model, 'vorlage')
      .filter((vorlage) => !isPublic(vorlage))
      .map(keyOf),
    ...[...closed].map((id) => `sitzung:${id}`),
  ]);
  const visible = (beziehungen: readonly Beziehung[] = []): Beziehung[] =>
    beziehungen.filter((one) => !hidden.has(one.von) && !hidden.has(one.nach) && !isClosedStep(model, one));
  const entities = allKinds
    .flatMap(({ typ }) => listOf(model, typ))
    .flatMap((entity) => (hidden.has(keyOf(entity)) ? [] : [redact(entity, hidden, kontakte)]));
  const shown = (target: Bekannt | null | undefined): Bekannt | null | undefined =>
    target && hidden.has(keyOf(target)) ? null : target;
  return {
    ...model,
    konzept: entities.find((entity) => entity.typ === 'konzept') as Entity<'konzept'> | undefined,
    byTyp: new Map(allKinds.map(({ typ }) => [typ, entities.filter((entity) => entity.typ === typ)])),
    byKey: new Map(entities.map((entity) => [keyOf(entity), entity])),
    bekannt: new Map([...model.bekannt].filter(([key]) => !hidden.has(key))),
    ausgehend: new Map([...model.ausgehend].map(([key, all]) => [key, visible(all)])),
    eingehend: new Map([...model.eingehend].map(([key, all]) => [key, visible(all)])),
    prosaTargets: new Map([...model.prosaTargets].map(([file, targets]) => [file, targets.map(shown)])),
  };
}

type Beratung = NonNullable<DataOf<'vorlage'>['beratungsfolge']>[number];

/** True for a step behind closed doors: it says so itself, or its session does. */
export const isClosed = (model: Model, { sitzung, oeffentlich }: Beratung): boolean =>
  oeffentlich === false || findSitzung(model, sitzung)?.data.oeffentlich === false;

/** True for a paper that the public does not see, or sees with fewer steps. In the public model there is none. */
export const isNichtoeffentlich = (model: Model, vorlage: Entity<'vorlage'>): boolean =>
  !isPublic(vorlage) || (vorlage.data.beratungsfolge ?? []).some((schritt) => isClosed(model, schritt));

/** True for the relation of a paper to a session that deals with it in a step that is not public. */
function isClosedStep(model: Model, { von, nach, feld }: Beziehung): boolean {
  if (feld !== 'beratungsfolge.sitzung') return false;
  const { beratungsfolge = [] } = (model.byKey.get(von) as Entity<'vorlage'> | undefined)?.data ?? {};
  return !beratungsfolge.some(({ sitzung, oeffentlich }) => nach === `sitzung:${sitzung}` && oeffentlich !== false);
}

/** The ids of sessions that are not public. */
function closedSessions(model: Model): ReadonlySet<string> {
  return new Set(
    listOf(model, 'gremium').flatMap((gremium) =>
      (gremium.data.sitzungen ?? [])
        .filter(({ oeffentlich }) => oeffentlich === false)
        .map(({ id }) => `${gremium.id}/${id}`),
    ),
  );
}

/**
 * The entity without references to what is hidden, without the sessions and steps that are not public themselves, and with as much
 * of a contact as is published.
 */
function redact(entity: Entity, hidden: ReadonlySet<string>, kontakte: Kontaktumfang): Entity {
  const data = structuredClone(entity.data) as Record<string, unknown>;
  const gone = entity.facts.verweise.filter(({ target, id }) =>
    (target === 'beliebig' ? verborgen : [target]).some((typ) => hidden.has(`${typ}:${id}`)),
  );
  // An entry with two such references goes once; from behind, since what follows an entry moves up.
  const places = new Map(gone.map(({ path }) => [pathKey(entryOf(path)), entryOf(path)]));
  for (const place of [...places.values()].reverse()) removeAt(data, place);
  if (entity.typ === 'gremium') {
    const { sitzungen } = data as DataOf<'gremium'>;
    if (sitzungen) data['sitzungen'] = sitzungen.filter(({ id }) => !hidden.has(`sitzung:${entity.id}/${id}`));
  }
  if (entity.typ === 'vorlage') {
    const { beratungsfolge } = data as DataOf<'vorlage'>;
    if (beratungsfolge) data['beratungsfolge'] = beratungsfolge.filter(({ oeffentlich }) => oeffentlich !== false);
  }
  if (entity.typ === 'akteur' && kontakte !== 'alle') {
    const { kontakt } = data as DataOf<'akteur'>;
    if (kontakte === 'keine' || kontakt?.funktion === undefined) delete data['kontakt'];
    else data['kontakt'] = { funktion: kontakt.funktion };
  }
  return { ...entity, data };
}

/** The list entry that a path leads into; the path itself where it leads into none. */
const entryOf = (path: Path): Path => {
  const entry = path.findLastIndex((part) => typeof part === 'number');
  return entry < 0 ? path : path.slice(0, entry + 1);
};

/** Takes away the entry or the field at a path. */
function removeAt(data: Record<string, unknown>, path: Path): void {
  const end = path.length - 1;
  let parent: unknown = data;
  for (const part of path.slice(0, end)) parent = (parent as Record<string | number, unknown> | undefined)?.[part];
  const key = path[end];
  if (Array.isArray(parent) && typeof key === 'number') parent.splice(key, 1);
  else if (typeof parent === 'object' && parent !== null && key !== undefined) Reflect.deleteProperty(parent, key);
}

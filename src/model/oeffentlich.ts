// The public view of the model, derived once. Everything that goes to dist/ is made from it alone, so that no emitter has to
// remember what the public must not see: papers and steps that are not public, and sessions behind closed doors.
import { allKinds, type DataOf } from '../domain/registry.ts';
import { type Bekannt, type Beziehung, type Entity, keyOf, listOf, type Model } from './model.ts';

/** A paper is public only where it says so. */
const isPublic = ({ data }: Entity<'vorlage'>): boolean => data.oeffentlich === true;

/** The model without what is not public. References to it lead nowhere in the result. */
export function derivePublic(model: Model): Model {
  const closed = closedSessions(model);
  const hidden = new Set([
    ...listOf(model, 'vorlage')
      .filter((vorlage) => !isPublic(vorlage))
      .map(keyOf),
    ...[...closed].map((id) => `sitzung:${id}`),
  ]);
  const visible = (beziehungen: readonly Beziehung[] = []): Beziehung[] =>
    beziehungen.filter(({ von, nach }) => !hidden.has(von) && !hidden.has(nach));
  const entities = allKinds
    .flatMap(({ typ }) => listOf(model, typ))
    .flatMap((entity) => (hidden.has(keyOf(entity)) ? [] : [redact(entity, hidden)]));
  const shown = (ziel: Bekannt | undefined): Bekannt | undefined =>
    ziel && hidden.has(keyOf(ziel)) ? undefined : ziel;
  return {
    ...model,
    konzept: entities.find((entity) => entity.typ === 'konzept') as Entity<'konzept'> | undefined,
    byTyp: new Map(allKinds.map(({ typ }) => [typ, entities.filter((entity) => entity.typ === typ)])),
    byKey: new Map(entities.map((entity) => [keyOf(entity), entity])),
    bekannt: new Map([...model.bekannt].filter(([key]) => !hidden.has(key))),
    ausgehend: new Map([...model.ausgehend].map(([key, all]) => [key, visible(all)])),
    eingehend: new Map([...model.eingehend].map(([key, all]) => [key, visible(all)])),
    prosaziele: new Map([...model.prosaziele].map(([file, ziele]) => [file, ziele.map(shown)])),
  };
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

function redact(entity: Entity, hidden: ReadonlySet<string>): Entity {
  if (entity.typ === 'gremium') {
    const data = entity.data as DataOf<'gremium'>;
    const sitzungen = data.sitzungen?.filter(({ id }) => !hidden.has(`sitzung:${entity.id}/${id}`));
    return { ...entity, data: { ...data, ...(sitzungen ? { sitzungen } : {}) } };
  }
  if (entity.typ === 'vorlage') {
    const data = entity.data as DataOf<'vorlage'>;
    const beratungsfolge = data.beratungsfolge?.filter(
      ({ oeffentlich, sitzung }) => oeffentlich !== false && !hidden.has(`sitzung:${sitzung}`),
    );
    const bezug = Array.isArray(data.bezug)
      ? data.bezug.filter(
          ({ sitzung, vorlage }) => !hidden.has(`sitzung:${sitzung}`) && !hidden.has(`vorlage:${vorlage}`),
        )
      : data.bezug;
    return { ...entity, data: { ...data, ...(beratungsfolge ? { beratungsfolge } : {}), ...(bezug ? { bezug } : {}) } };
  }
  return entity;
}

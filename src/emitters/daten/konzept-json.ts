// daten/konzept.json: the whole public model, every reference resolved in both directions, for programs and for other concepts.
import { byText } from '../../base/text.ts';
import { z } from 'zod';
import { letzterTag } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { status } from '../../domain/sachstand.ts';
import { allKinds } from '../../domain/registry.ts';
import { sitzungenOf } from '../../model/queries/gremien.ts';
import { type Beziehung, type Entity, keyOf, listOf, type Model } from '../../model/model.ts';
import { overdueAt, reachedAt, statusAt, terminOf } from '../../model/queries/massnahme/stand.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { konzeptJson } from './daten.ausgabe.ts';
import { describeKosten, describeVerzahnung, kostenSchema, verzahnungSchema } from './summen.ts';

const verweisSchema = z.strictObject({
  feld: z.string().describe('Feld, das verweist, oder „text“ für den Fließtext'),
  typ: z.string(),
  id: z.string(),
  titel: z.string(),
});

const standSchema = z.strictObject({
  status: z.string(),
  statusWort: z.string(),
  zwischenziele: z.array(
    z.strictObject({ nr: z.number(), termin: z.string(), erreicht: z.boolean(), ueberfaellig: z.boolean() }),
  ),
});

const entitaetSchema = z.strictObject({
  typ: z.enum(allKinds.map((kind) => kind.typ) as [string, ...string[]]),
  id: z.string(),
  titel: z.string(),
  handlungsfeld: z.string().optional().describe('Kürzel des Handlungsfelds, in dessen Ordner der Eintrag liegt'),
  daten: z.record(z.string(), z.unknown()).describe('Die Felder der Art, wie ihr Schema sie beschreibt'),
  verweise: z.array(verweisSchema),
  verwiesen_von: z.array(verweisSchema),
  stand: standSchema.optional().describe('Stand einer Maßnahme am Stichtag'),
});

/** The form of konzept.json; its JSON Schema is committed in schemas/. */
export const konzeptJsonSchema = z.strictObject({
  version: z.literal(1),
  erzeuger: z.literal('konzept'),
  titel: z.string(),
  stichtag: z.string(),
  hinweis: z.string().optional(),
  entitaeten: z.array(entitaetSchema),
  sitzungen: z.array(
    z.strictObject({
      id: z.string(),
      gremium: z.string(),
      datum: z.string(),
      letzter_tag: z.string(),
      abgesagt: z.boolean(),
    }),
  ),
  kosten: kostenSchema.optional(),
  verzahnung: verzahnungSchema.optional(),
  tabellen: z.record(
    z.string(),
    z.strictObject({ spalten: z.array(z.string()), zeilen: z.array(z.array(z.string())) }),
  ),
});

export type KonzeptJson = z.infer<typeof konzeptJsonSchema>;

/** The public model as plain data. */
export function buildKonzeptJson(model: Model): KonzeptJson {
  const { hinweis, titel = '' } = model.konzept?.data ?? {};
  return {
    version: 1,
    erzeuger: 'konzept',
    titel,
    stichtag: model.stichtag,
    ...(hinweis === undefined ? {} : { hinweis }),
    entitaeten: allKinds.flatMap(({ typ }) => listOf(model, typ)).map((entity) => describe(model, entity)),
    sitzungen: listOf(model, 'gremium').flatMap((gremium) =>
      sitzungenOf(gremium).map(({ id, data: { datum, abgesagt = false } }) => ({
        id,
        gremium: gremium.id,
        datum,
        letzter_tag: letzterTag(datum),
        abgesagt,
      })),
    ),
    kosten: describeKosten(model),
    verzahnung: describeVerzahnung(model),
    tabellen: Object.fromEntries(
      [...model.tabellen]
        .filter(([id]) => model.byKey.has(`datensatz:${id}`))
        .sort(byText(([id]) => id))
        .map(([id, { spalten, zeilen }]) => [
          id,
          { spalten: [...spalten], zeilen: zeilen.map(({ zellen }) => [...zellen]) },
        ]),
    ),
  };
}

function describe(model: Model, entity: Entity): KonzeptJson['entitaeten'][number] {
  const key = keyOf(entity);
  return {
    typ: entity.typ,
    id: entity.id,
    titel: entity.titel,
    ...(entity.feld === undefined ? {} : { handlungsfeld: entity.feld }),
    daten: entity.data,
    verweise: (model.ausgehend.get(key) ?? []).flatMap((beziehung) => endOf(model, beziehung, 'nach')),
    verwiesen_von: (model.eingehend.get(key) ?? []).flatMap((beziehung) => endOf(model, beziehung, 'von')),
    ...(entity.typ === 'massnahme' ? { stand: standOf(model, entity as Entity<'massnahme'>) } : {}),
  };
}

function endOf(model: Model, beziehung: Beziehung, end: 'von' | 'nach'): KonzeptJson['entitaeten'][number]['verweise'] {
  const ziel = model.bekannt.get(beziehung[end]);
  return ziel ? [{ feld: beziehung.feld, typ: ziel.typ, id: ziel.id, titel: ziel.titel }] : [];
}

function standOf(model: Model, massnahme: Entity<'massnahme'>): KonzeptJson['entitaeten'][number]['stand'] {
  const wort = statusAt(massnahme, model.stichtag);
  const reached = reachedAt(massnahme, model.stichtag);
  const overdue = new Set(overdueAt(massnahme, model.stichtag).map(({ nr }) => nr));
  return {
    status: wort,
    statusWort: wortOf(status, wort),
    zwischenziele: (massnahme.data.zwischenziele ?? []).map((zwischenziel) => ({
      nr: zwischenziel.nr,
      termin: terminOf(massnahme, zwischenziel, model.stichtag),
      erreicht: reached.has(zwischenziel.nr),
      ueberfaellig: overdue.has(zwischenziel.nr),
    })),
  };
}

/** daten/konzept.json. */
export const emitDaten = ({ model }: EmitContext): Promise<readonly Artefakt[]> =>
  Promise.resolve([{ pfad: konzeptJson.pfad, inhalt: `${JSON.stringify(buildKonzeptJson(model), null, 1)}\n` }]);

// Entities of which something is missing or could not be read: their names say so wherever they stand, their texts say what.
import { packHast, unpackHast } from '../base/packed-hast.ts';
import type { FileFacts, Luecke } from '../model/facts.ts';
import { type Entity, keyOf, type Model } from '../model/model.ts';
import { h } from './tree/h.ts';

/** What was written in a paper or of a session may not be for everybody: only that it could not be read is told. */
const verschwiegen: ReadonlySet<string> = new Set(['vorlage', 'gremium']);

/** The model with these marks; the same where nothing is missing. */
export function markLuecken(model: Model): Model {
  if (model.facts.every(({ luecken }) => luecken.length === 0)) return model;
  const marked = new Map([...model.byKey].map(([key, entity]) => [key, markEntity(entity)]));
  const markOf = <T extends Entity>(entity: T): T => (marked.get(keyOf(entity)) ?? entity) as T;
  return {
    ...model,
    konzept: model.konzept && markOf(model.konzept),
    byTyp: new Map([...model.byTyp].map(([typ, entities]) => [typ, entities.map(markOf)])),
    byKey: marked,
    bekannt: new Map(
      [...model.bekannt].map(([key, thing]) => [key, { ...thing, titel: marked.get(key)?.titel ?? thing.titel }]),
    ),
  };
}

function markEntity(entity: Entity): Entity {
  const { facts, titel } = entity;
  if (facts.luecken.length === 0) return entity;
  const felder = [...new Set(facts.luecken.map(({ path }) => String(path[0])))];
  return { ...entity, titel: `${titel} [fehlt: ${felder.join(', ')}]`, facts: writeHinweis(facts) };
}

/** A first paragraph of the text that names every gap, with the words that could not be read. */
function writeHinweis(facts: FileFacts): FileFacts {
  const tell = ({ feld, wortlaut }: Luecke): string =>
    wortlaut === undefined || verschwiegen.has(facts.typ)
      ? `„${feld}“`
      : `„${feld}“ (dort steht: ${wortlaut.replaceAll(/\s+/g, ' ')})`;
  const satz = `Es fehlt oder ist nicht zu lesen: ${facts.luecken.map(tell).join('; ')}.`;
  const absatz = h('p', {}, [h('strong', {}, 'Unvollständig.'), ` ${satz}`]);
  const text = facts.prosa.hast === undefined ? [] : unpackHast(facts.prosa.hast);
  return { ...facts, prosa: { ...facts.prosa, leer: false, hast: packHast([absatz, ...text]) } };
}

// Text fields where they are shown: in the data of an output each is its plain words, so that no table, calendar or title has signs
// in it that nobody means; whoever can show more asks for its pieces by these words.
import type { ElementContent } from 'hast';
import { unpackHast } from '../../base/packed-hast.ts';
import type { FileFacts } from '../../model/facts.ts';
import type { Feldprosa } from '../../model/prosafakten.ts';
import { type Entity, keyOf, type Model } from '../../model/model.ts';
import { type Stueck, stueck } from '../tabelle/zelle.ts';
import type { Container, Tree } from '../tree/h.ts';
import { textOf } from '../tree/text.ts';
import { fillPlaceholders } from './platzhalter.ts';
import type { Render } from './verweise.ts';
import { fillZahl } from './zahlen.ts';

/** The model with every text field as its words, references by their names and figures as of its Stichtag. */
export function writeFelder(model: Model): Model {
  if (model.facts.every(({ prosa }) => prosa.felder === undefined)) return model;
  const render: Render = { model, adresse: () => null, datei: () => null, ebene: 2 };
  const written = new Map([...model.byKey].map(([key, entity]) => [key, writeEntity(render, entity)]));
  const writtenOf = <T extends Entity>(entity: T): T => (written.get(keyOf(entity)) ?? entity) as T;
  return {
    ...model,
    konzept: model.konzept && writtenOf(model.konzept),
    byTyp: new Map([...model.byTyp].map(([typ, entities]) => [typ, entities.map(writtenOf)])),
    byKey: written,
  };
}

function writeEntity(render: Render, entity: Entity): Entity {
  const { facts } = entity;
  const felder = Object.entries(facts.prosa.felder ?? {}).filter(([, { hast }]) => hast !== '');
  if (felder.length === 0) return entity;
  const worte = new Map(felder.map(([wert, feld]) => [wert, wordsOf(renderFeld(render, facts, feld))]));
  const byWords = Object.fromEntries(felder.map(([wert, feld]): [string, Feldprosa] => [worte.get(wert) ?? '', feld]));
  return {
    ...entity,
    data: replaceTexts(entity.data, worte),
    facts: { ...facts, prosa: { ...facts.prosa, felder: byWords } },
  } as Entity;
}

/** The tree of a text field, a new one each time. */
function renderFeld(render: Render, facts: FileFacts, { hast, ab }: Feldprosa): Tree {
  const root: Container = { children: unpackHast(hast) };
  fillPlaceholders(render, facts, root, fillZahl, ab);
  return root.children;
}

/** The words of paragraphs. */
const wordsOf = (tree: Tree): string =>
  tree
    .map((node) => textOf([node]).trim())
    .filter((text) => text !== '')
    .join('\n\n');

function replaceTexts(data: unknown, worte: ReadonlyMap<string, string>): unknown {
  if (typeof data === 'string') return worte.get(data) ?? data;
  if (Array.isArray(data)) return data.map((each) => replaceTexts(each, worte));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, replaceTexts(each, worte)]));
}

/** A text field of an entity as pieces with its links, emphasis and languages. */
export function feldstuecke(render: Render, { facts }: Pick<Entity, 'facts'>, worte: string): readonly Stueck[] {
  const feld = facts.prosa.felder?.[worte];
  return feld ? renderFeld(render, facts, feld).flatMap((node) => piecesOf(node, stueck(''))) : [stueck(worte)];
}

/** The texts of a node, each with the link and the emphasis that it stands in. */
function piecesOf(node: ElementContent, inside: Stueck): Stueck[] {
  if (node.type === 'text') return [{ ...inside, text: node.value }];
  if (node.type !== 'element') return [];
  const { tagName, properties, children } = node;
  const form = tagName === 'strong' || tagName === 'em' ? tagName : undefined;
  const { href = inside.href, lang } = properties;
  const here: Stueck = {
    ...inside,
    href: typeof href === 'string' ? href : null,
    ...(form && { form }),
    ...(typeof lang === 'string' && { sprache: lang }),
  };
  return tagName === 'br' ? [{ ...inside, text: ' ' }] : children.flatMap((child) => piecesOf(child, here));
}

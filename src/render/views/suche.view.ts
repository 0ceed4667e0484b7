// What the search knows of a concept: an entry for every thing that has a place, with all words of its fields and its text; a
// chapter has one for each of its sections. The register lists the same things from A to Z.
import type { DataOf } from '../../domain/registry.ts';
import type { Element, ElementContent, Text } from 'hast';
import { z } from 'zod';
import type { Suchdaten, Suchdokument } from '../../browser/suche/index.ts';
import { feldartOf, formatOf, unwrap, wortOf } from '../../domain/felder.ts';
import { allKinds, labelOfTyp, kindOf, type Typ } from '../../domain/registry.ts';
import { type Entity, findEntity, keyOf, listOf } from '../../model/model.ts';
import { compareGerman } from '../../model/ordnung.ts';
import { renderProsa } from '../prosa/prosa.ts';
import type { Render } from '../prosa/verweise.ts';
import { stueck, type Stueck } from '../tabelle/zelle.ts';
import { antwortenOf } from './suchantworten.ts';
import type { Tree } from '../tree/h.ts';
import { ebeneOf, toText, toUeberschrift } from '../tree/text.ts';

/** What readers mostly look for weighs more, what only proves it less. */
const gewichte: Readonly<Partial<Record<Typ, number>>> = {
  handlungsfeld: 1.6,
  kapitel: 1.2,
  massnahme: 1.3,
  akteur: 1.3,
  glossar: 1.1,
  bericht: 0.7,
  budget: 0.9,
  datensatz: 0.8,
  quelle: 0.4,
  vorlage: 0.8,
};

/** A page that is about more than one thing. */
export interface Uebersichtsseite {
  readonly text: string;
  readonly pfad: string;
  /** Words by which readers ask for it, where its title has others. */
  readonly worte?: string;
  /** Words that ask for this page and for nothing else. */
  readonly fragen?: readonly string[];
}

/** Everything that can be found, in the order of documents, and the words of the Glossar that mean the same. */
export const suchdatenOf = (render: Render, seiten: readonly Uebersichtsseite[]): Suchdaten => ({
  dokumente: [
    ...seiten.map(({ text, pfad, worte = '', fragen }) => ({
      i: '',
      t: text,
      k: 'Übersicht',
      o: '',
      h: pfad,
      x: worte,
      g: 1.5,
      ...(fragen && { f: fragen }),
    })),
    ...antwortenOf(render),
    ...allKinds.flatMap(({ typ }) => listOf(render.model, typ).flatMap((entity) => dokumenteOf(render, entity))),
  ],
  synonyme: listOf(render.model, 'glossar').flatMap(({ titel, data: { synonyme = [] } }) =>
    synonyme.length === 0 ? [] : [[titel, ...synonyme]],
  ),
});

function dokumenteOf(render: Render, entity: Entity): Suchdokument[] {
  const href = render.adresse(entity);
  if (href === null) return [];
  const kind = kindOf(entity.typ);
  const tree = renderProsa(render, entity.facts);
  const own = {
    i: kennungOf(entity),
    t: nameDokument(entity),
    k: labelOfTyp(kind.typ, render.model.worte),
    o: ortOf(render, entity),
    h: href,
    g: gewichte[entity.typ] ?? 1,
  };
  const felder = [...listTexte(render, kind.schema, entity.data)].filter((text) => text !== entity.titel);
  if (entity.typ !== 'kapitel') return [{ ...own, x: joinWorte([wordsOf(tree), ...felder]) }];
  const [intro = [], ...sections] = splitSections(tree);
  return [
    { ...own, x: joinWorte([wordsOf(intro), ...felder]) },
    ...sections.map(([heading, ...rest]) => ({
      ...own,
      t: heading ? toUeberschrift([heading]) : entity.titel,
      o: entity.titel,
      h: heading?.type === 'element' ? `${href}#${heading.properties['id'] ?? ''}` : href,
      x: wordsOf(rest),
    })),
  ];
}

const joinWorte = (texte: readonly string[]): string => texte.filter((text) => text !== '').join(' · ');

/** The name of a thing; of a Gremium the names that it had before too, by which people still ask for it. */
function nameDokument(entity: Entity): string {
  if (entity.typ !== 'gremium') return entity.titel;
  const frueher = (entity.data as DataOf<'gremium'>).namen.flatMap(({ name }) => (name === entity.titel ? [] : [name]));
  return frueher.length === 0 ? entity.titel : `${entity.titel} (früher ${frueher.join(', ')})`;
}

/** By what a thing is called for short: its id where that is read, or the field that its kind names for that. */
function kennungOf({ typ, id, data }: Entity): string {
  const { nennung, id: form, liste } = kindOf(typ);
  if (nennung === 'mit-id' || form.buchstabe !== undefined) return id;
  const beiname = (data as Readonly<Record<string, unknown>>)[liste?.beiname ?? ''];
  return typeof beiname === 'string' ? beiname : '';
}

/** Where a thing stands: the Handlungsfeld, else nothing that its kind does not say. */
const ortOf = ({ model }: Render, { feld, typ }: Entity): string => {
  const handlungsfeld = typ === 'handlungsfeld' ? undefined : findEntity(model, 'handlungsfeld', feld ?? '');
  return handlungsfeld ? `Handlungsfeld ${handlungsfeld.titel}` : '';
};

/** A text in front of its first section, then each section with its heading first. */
function splitSections(tree: Tree): readonly Tree[] {
  const sections: Tree[number][][] = [[]];
  for (const node of tree) {
    if (isSectionHead(node)) sections.push([node]);
    else sections.at(-1)?.push(node);
  }
  return sections;
}

const isSectionHead = (node: Tree[number]): node is Element =>
  node.type === 'element' && ebeneOf(node) === 2 && node.properties['id'] !== undefined;

/** The words of a text; what stands in blocks or cells of their own is not one word, and a drawing says in figures what its table does. */
const wordsOf = (tree: Tree): string =>
  toText(tree.flatMap((node) => [node.type === 'element' ? spaced(node) : node, blank]));

const blank: Text = { type: 'text', value: ' ' };
const inline = new Set(['a', 'abbr', 'bdi', 'code', 'em', 'i', 'b', 'span', 'strong', 'sub', 'sup']);

const spaced = (element: Element): Element => ({
  ...element,
  children: element.children.flatMap((child): ElementContent[] =>
    child.type !== 'element'
      ? [child]
      : inline.has(child.tagName)
        ? [spaced(child)]
        : child.tagName === 'svg'
          ? [blank]
          : [blank, spaced(child), blank],
  ),
});

/** All words in the fields of an entity: texts, chosen words, names of Akteure. */
function* listTexte(render: Render, schema: z.core.$ZodType, wert: unknown): Generator<string> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    const fitting = inner.options.find((option) => z.safeParse(option, wert).success);
    if (fitting) yield* listTexte(render, fitting, wert);
  } else if (Array.isArray(wert) && inner instanceof z.ZodArray)
    for (const each of wert) yield* listTexte(render, inner.element, each);
  else if (typeof wert === 'object' && wert !== null && inner instanceof z.ZodObject)
    for (const [name, child] of Object.entries<z.core.$ZodType>(inner.shape))
      yield* listTexte(render, child, (wert as Readonly<Record<string, unknown>>)[name]);
  else if (typeof wert === 'string') yield* textOf(render, inner, wert);
}

function* textOf({ model }: Render, schema: z.core.$ZodType, wert: string): Generator<string> {
  const bedeutung = feldartOf(schema);
  if (bedeutung === undefined && formatOf(schema) === undefined) yield wert;
  if (bedeutung?.art === 'auswahl') yield wortOf(schema, wert);
  if (bedeutung?.art === 'verweis' && bedeutung.ziel === 'akteur')
    yield model.bekannt.get(keyOf({ typ: 'akteur', id: wert }))?.titel ?? '';
}

/** The things of a letter. */
export interface Registerteil {
  readonly buchstabe: string;
  readonly eintraege: readonly { readonly verweis: Stueck; readonly art: string }[];
}

/** Everything that has a place and a name, from A to Z; what begins with no letter comes first. */
export function registerOf(render: Render): readonly Registerteil[] {
  const all = allKinds
    .flatMap(({ typ }) => listOf(render.model, typ))
    .flatMap((entity) => {
      const href = render.adresse(entity);
      return href === null
        ? []
        : [{ titel: entity.titel, verweis: stueck(entity.titel, href), art: artOf(render, entity) }];
    })
    .sort((a, b) => compareGerman(a.titel, b.titel));
  const teile = new Map<string, Registerteil['eintraege'][number][]>();
  for (const { titel, verweis, art } of all) {
    const first = titel
      .normalize('NFD')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .charAt(0)
      .toUpperCase();
    const buchstabe = /[A-Z]/.test(first) ? first : '0–9';
    teile.set(buchstabe, [...(teile.get(buchstabe) ?? []), { verweis, art }]);
  }
  return [...teile].map(([buchstabe, eintraege]) => ({ buchstabe, eintraege }));
}

const artOf = ({ model }: Render, { typ, id }: Entity): string => {
  const { nennung, id: form } = kindOf(typ);
  const label = labelOfTyp(typ, model.worte);
  return nennung === 'mit-id' || form.buchstabe !== undefined ? `${label} ${id}` : label;
};

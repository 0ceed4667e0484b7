// How what the chart library drew becomes a picture with a name of its own: a tree as small as it can be.
import type { Element, Properties } from 'hast';
import { type Container, h } from '../tree/h.ts';
import { findElements } from '../tree/visit.ts';

/** What tells a picture from others. */
export interface Bildkennung {
  /** Keeps the ids of this drawing apart from those of others on the page. */
  readonly slug: string;
  readonly klasse: string;
  /** What a screen reader says instead of the picture. */
  readonly alternative: string;
  /** In px of the drawing: its texts have 13 and more, so that 7 pt are left when a page makes it smaller by a quarter. */
  readonly width: number;
  readonly height: number;
}

export const ink = '#1f2933';
/** Stands for the colour of the page's `.diagramm-bild`, which the project chooses. */
export const color = '#1b5e8c';
export const gitter = '#d9dee3';
export const bruch = '#8a4b00';
export const pfadfarbe = '#5b4a00';

/** The colours by name: print takes them as they are, a page by their classes, in a light scheme and in a dark one. */
const farbnamen: Readonly<Record<string, string>> = {
  [ink]: 'tinte',
  [gitter]: 'gitter',
  [bruch]: 'bruch',
  [pfadfarbe]: 'pfad',
};
/** The size of almost every text, in px of the drawing. */
export const schriftgrad = 14;

/** An element as the chart library has it before it writes SVG. */
export interface DrawnNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly children?: readonly DrawnNode[];
  readonly text?: string;
}

/** The attributes that say the same as a style, which the policy of a page would not let in; the typeface is that of the page anyway. */
const listAttributes = (style: string): (readonly [string, string])[] =>
  style.split(';').flatMap((rule) => {
    const [name = '', value = ''] = rule.split(':');
    return name === '' || value === 'inherit' ? [] : [[name, value] as const];
  });

/** What the library writes for a chart that answers to a pointer; ours is a picture. */
const nurBewegt = /^(?:ecmeta_|pointer-events$)/;

/** Gives the picture its name, lets it fit any width, and makes the library's running numbers its own. */
export function makeSvg({ attrs, children = [] }: DrawnNode, { slug, klasse, alternative }: Bildkennung): Element {
  const ids = new Map<string, string>();
  const nameId = (id: string): string => {
    const known = ids.get(id) ?? `${slug}-${ids.size}`;
    ids.set(id, known);
    return known;
  };
  const make = (drawn: DrawnNode): Element => {
    const node = toCircle(drawn);
    const attributes = Object.entries(node.attrs)
      .filter(([name]) => !nurBewegt.test(name))
      .flatMap(([name, value]) =>
        name === 'style' ? listAttributes(String(value)) : [[name, value ?? true] as const],
      );
    const classes = attributes.flatMap(([name, value]) => {
      const farbe = farbnamen[String(value)];
      return farbe === undefined ? [] : [`${name}-${farbe}`];
    });
    return h(
      node.tag,
      {
        ...Object.fromEntries(
          attributes.map(([name, value]) => [
            name,
            typeof value === 'string'
              ? value
                  .replaceAll(color, 'currentColor')
                  .replaceAll(/\bzr\d+[-\w]*/g, nameId)
                  // A tenth of a px is finer than anybody sees.
                  .replaceAll(/(\.\d)\d+/g, '$1')
              : value,
          ]),
        ),
        ...(classes.length === 0 ? {} : { className: classes }),
      },
      node.text ?? null,
      (node.children ?? []).map(make),
    );
  };
  const properties: Properties = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    ariaLabel: alternative,
    className: ['diagramm-bild', klasse],
    viewBox: String(attrs['viewBox']),
  };
  return h('svg', properties, joinPaths(children.filter(isSeen).map(make)));
}

/** The library's way to draw a point. */
const punktform = 'M1 0A1 1 0 1 1 1 -0.1A1 1 0 0 1 1 0';

/** A point is a circle, which says the same in half the words. */
function toCircle(node: DrawnNode): DrawnNode {
  const { d, transform, ...attrs } = node.attrs;
  const [radius, , , , cx, cy] = String(transform)
    .replaceAll(/[^\d.,-]/g, '')
    .split(',');
  const round = d === punktform && radius !== undefined && cx !== undefined && cy !== undefined;
  return round ? { ...node, tag: 'circle', attrs: { cx, cy, r: radius, ...attrs } } : node;
}

/** What has neither area nor line is there for the library alone. */
const isSeen = ({ tag, attrs }: DrawnNode): boolean =>
  !(tag === 'path' || tag === 'rect') || attrs['fill'] !== 'none' || attrs['stroke'] !== undefined;

/** Lines that follow each other and look alike are drawn as one: the grid, the ticks of an axis. */
function joinPaths(elements: readonly Element[]): readonly Element[] {
  const joined: Element[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (last && lookOf(last) !== undefined && lookOf(last) === lookOf(element))
      last.properties['d'] = `${String(last.properties['d'])}${String(element.properties['d'])}`;
    else joined.push(element);
  }
  return joined;
}

/** How a line looks, without where it runs; undefined for what is no mere line. */
function lookOf({ tagName, properties: { d, ...rest } }: Element): string | undefined {
  return tagName === 'path' && rest['fill'] === 'none' && d !== undefined ? JSON.stringify(rest) : undefined;
}

/** What the style sheet of a page says of all its charts, so that none has to say it again: the colours by name, and how texts stand. */
export function leaveToStylesheet(piece: Container): void {
  for (const svg of findElements(piece, ({ tagName, properties }) => tagName === 'svg' && isBild(properties))) {
    Reflect.deleteProperty(svg.properties, 'xmlns');
    for (const { tagName, properties } of findElements(svg, () => true)) {
      for (const name of ['fill', 'stroke'])
        if (String(properties[name]) in farbnamen) Reflect.deleteProperty(properties, name);
      for (const [name, wert] of gewoehnlich) if (properties[name] === wert) Reflect.deleteProperty(properties, name);
      if (isGewoehnlich(tagName, properties)) Reflect.deleteProperty(properties, 'fill');
      if (tagName === 'text') placeText(properties);
      if (tagName === 'text' && String(properties['className']) === textklasse)
        Reflect.deleteProperty(properties, 'className');
    }
  }
}

/** A text that is only moved stands where it is moved to. */
function placeText(properties: Properties): void {
  const [, x, y] = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(String(properties['transform'])) ?? [];
  if (x === undefined || y === undefined) return;
  Reflect.deleteProperty(properties, 'transform');
  const sum = (name: string, moved: string): string => (Number(properties[name] ?? 0) + Number(moved)).toFixed(1);
  Object.assign(properties, { x: sum('x', x), y: sum('y', y) });
}

/** A point in the colour of the chart, and a line in one of the colours by name. */
const isGewoehnlich = (tagName: string, { fill, className }: Properties): boolean =>
  (tagName === 'circle' && fill === 'currentColor' && className === undefined) ||
  (tagName === 'path' && fill === 'none' && String(className).startsWith('stroke-'));

/** The class that almost every text has. */
const textklasse = 'fill-tinte';

const isBild = ({ className }: Properties): boolean => Array.isArray(className) && className[0] === 'diagramm-bild';

/** How almost every text of a chart stands. */
const gewoehnlich = new Map([
  ['dominant-baseline', 'central'],
  ['font-size', `${schriftgrad}px`],
]);

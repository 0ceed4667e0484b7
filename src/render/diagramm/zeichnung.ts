// What all drawings share: the chart library, sizes, colours, and how what it draws becomes a picture with a name of its own.
import type { Element, Properties } from 'hast';
import { ersterTag } from '../../base/datum.ts';
import { isGetrennt } from '../../model/queries/reihe.ts';
import { h } from '../tree/h.ts';
import { formatKnapp } from '../worte/format.ts';
import { brecheZeilen } from '../worte/silben.ts';

let echarts: typeof import('./echarts.ts') | undefined;

/** Loads the chart library; drawing is synchronous from then on. */
export async function loadDiagramme(): Promise<void> {
  echarts ??= await import('./echarts.ts');
}

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

/** One value: its time, and what it is called where a time is not enough. */
export interface Punkt {
  readonly zeit: string;
  readonly name: string;
  readonly wert: number;
}

/** Where a series breaks: from this time on. */
export interface Bruchstelle {
  readonly ab: string;
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
  [color]: 'stadt',
  [gitter]: 'gitter',
  [bruch]: 'bruch',
  [pfadfarbe]: 'pfad',
};
const schriftgrad = 14;

/** An element as the chart library has it before it writes SVG. */
interface DrawnNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly children?: readonly DrawnNode[];
  readonly text?: string;
}

/** The part of the library that draws SVG; its types are those of all its painters. */
interface SvgPainter {
  renderToVNode(options: { readonly compress: boolean; readonly useViewBox: boolean }): DrawnNode;
}

/** Draws, as an element `svg`. loadDiagramme() must have been awaited. The same option gives the same picture. */
export function drawSvg(bild: Bildkennung, option: object): Element {
  if (!echarts) throw new Error('loadDiagramme() must come before the first chart');
  const { width, height } = bild;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    // The typefaces of the page, with all that stand in for what the first one lacks.
    textStyle: { fontFamily: 'inherit', fontSize: schriftgrad, color: ink },
    ...option,
  });
  const painter = chart.getZr().painter as unknown as SvgPainter;
  const drawn = painter.renderToVNode({ compress: true, useViewBox: true });
  chart.dispose();
  return makeSvg(drawn, bild);
}

/** The axis of times: at the bottom, also where values are negative. */
export const axisLine = { onZero: false, lineStyle: { color: ink } };

/** About how wide a letter of the labels is, in px. Lines are broken here: the library would measure letters against the clock. */
export const zeichenbreite = 7;

/** How far above the axis its unit stands: clear of the figure at the highest value. */
const einheitAbstand = 22;

/** The unit in the lines that stand above the axis: two of them hold all but the longest; the whole unit is in the table. */
function linesOfEinheit(einheit: string, width: number): readonly string[] {
  const lines = brecheZeilen(einheit, (width - 70) / zeichenbreite);
  const [first = '', second = ''] = lines;
  return lines.length > 2 ? [first, `${second} …`] : lines;
}

/**
 * Where axes meet the edges and the axis of values, for a picture of this width. The axis always holds 0 (the library's own
 * way), and has room below the lowest figure where values are negative.
 */
export function valueFrame(
  { einheit, werte }: { readonly einheit: string; readonly werte: readonly number[] },
  width: number,
): { readonly top: number; readonly yAxis: object } {
  const lines = linesOfEinheit(einheit, width);
  return {
    top: einheitAbstand + lines.length * 18,
    yAxis: {
      type: 'value',
      name: lines.join('\n'),
      nameTextStyle: { align: 'left', color: ink, fontSize: schriftgrad, lineHeight: 18 },
      nameGap: einheitAbstand,
      ...(hasNegative(werte) && { boundaryGap: ['12%', 0] }),
      axisLabel: { color: ink, fontSize: schriftgrad, formatter: formatKnapp },
      splitLine: { lineStyle: { color: gitter } },
    },
  };
}

const hasNegative = (werte: readonly number[]): boolean => werte.some((wert) => wert < 0);

/** A value as it is written beside its point. */
export const labelOf = ({ value }: { value: unknown }): string => {
  const wert: unknown = Array.isArray(value) ? value[1] : value;
  return typeof wert === 'number' ? formatKnapp(wert) : '';
};

/** A time as a number on the axis: the year and the part of it that has passed. */
export function yearOf(zeit: string): number {
  const [year = 0, month = 1, day = 1] = ersterTag(zeit).split('-').map(Number);
  return zeit.length === 4 ? year : year + (month - 1) / 12 + (day - 1) / 365;
}

/** Where a series has one day a year, each year's value stands at its year: the end of 2015 at 2015, not beside 2016. */
export function positionsOf(punkte: readonly { readonly zeit: string }[]): readonly number[] {
  const yearly = new Set(punkte.map(({ zeit }) => zeit.slice(4))).size === 1;
  return punkte.map(({ zeit }) => (yearly ? Number(zeit.slice(0, 4)) : yearOf(zeit)));
}

/** Values further apart than so many years are not joined: no line is invented where years are missing. */
const longestJoin = 1.5;

/** The points of a line, with an empty one wherever it must not run through: missing years, breaks, times with several values. */
export function lineData(
  punkte: readonly Punkt[],
  brueche: readonly Bruchstelle[],
): readonly (readonly [number, unknown])[] {
  const years = positionsOf(punkte);
  const isShared = (zeit: string): boolean => punkte.filter((other) => other.zeit === zeit).length > 1;
  return punkte.flatMap(({ zeit, wert }, index) => {
    const [year = 0, before] = [years[index], years[index - 1]];
    const point = [year, wert] as const;
    const vorher = punkte[index - 1]?.zeit;
    if (before === undefined || vorher === undefined) return [point];
    const apart = year - before > longestJoin || isShared(zeit) || isShared(vorher);
    return apart || isGetrennt(brueche, vorher, zeit) ? [[(before + year) / 2, '-'] as const, point] : [point];
  });
}

/** The mark of every break, and the line of 0 where values lie on both sides: times are written at the bottom. */
export const markLines = (brueche: readonly Bruchstelle[], werte: readonly number[]): object => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: bruch, type: 'dashed' },
  label: { formatter: 'Bruch', color: bruch, fontSize: 13, position: 'insideEndTop', distance: 4 },
  data: [
    ...brueche.map(({ ab }) => ({ xAxis: yearOf(ab) })),
    ...(hasNegative(werte)
      ? [{ yAxis: 0, label: { show: false }, lineStyle: { color: ink, type: 'solid', width: 1 } }]
      : []),
  ],
});

/** The attributes that say the same as a style, which the policy of a page would not let in; the typeface is that of the page anyway. */
const listAttributes = (style: string): (readonly [string, string])[] =>
  style.split(';').flatMap((rule) => {
    const [name = '', value = ''] = rule.split(':');
    return name === '' || value === 'inherit' ? [] : [[name, value] as const];
  });

/** Gives the picture its name, lets it fit any width, and makes the library's running numbers its own. */
function makeSvg({ attrs, children = [] }: DrawnNode, { slug, klasse, alternative }: Bildkennung): Element {
  const ids = new Map<string, string>();
  const nameId = (id: string): string => {
    const known = ids.get(id) ?? `${slug}-${ids.size}`;
    ids.set(id, known);
    return known;
  };
  const make = (node: DrawnNode): Element => {
    const attributes = Object.entries(node.attrs).flatMap(([name, value]) =>
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
              ? value.replaceAll(color, 'currentColor').replaceAll(/\bzr\d+[-\w]*/g, nameId)
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
  return h('svg', properties, children.map(make));
}

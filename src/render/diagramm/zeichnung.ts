// What all drawings share: the chart library, sizes, axes, and what a point is.
import type { Element, ElementContent } from 'hast';
import { ersterTag } from '../../base/datum.ts';
import { digestOfDaten } from '../../base/digest.ts';
import { packHast, unpackHast } from '../../base/packed-hast.ts';
import { openVorrat, type Vorrat } from '../../base/vorrat.ts';
import { groupBy } from '../../base/gruppen.ts';
import { spanneOf } from '../../base/zahl.ts';
import { isGetrennt } from '../../model/queries/reihe.ts';
import { formatKnapp } from '../worte/format.ts';
import { brecheZeilen } from '../worte/silben.ts';
import { type Bildkennung, bruch, type DrawnNode, gitter, ink, makeSvg, schriftgrad } from './bildbaum.ts';

let echarts: typeof import('./echarts.ts') | undefined;

/** Pictures drawn before. The same data give the same picture, so that it does not matter whose they were. */
let gezeichnet: Vorrat = openVorrat();

/** Loads the chart library; drawing is synchronous from then on. What was drawn before comes from the store, where there is one. */
export async function loadDiagramme(vorrat?: Vorrat): Promise<void> {
  if (vorrat) gezeichnet = vorrat;
  echarts ??= await import('./echarts.ts');
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

/** The part of the library that draws SVG; its types are those of all its painters. */
interface SvgPainter {
  renderToVNode(options: { readonly compress: boolean; readonly useViewBox: boolean }): DrawnNode;
}

/**
 * Draws, as an element `svg` that is the caller's own. loadDiagramme() must have been awaited. `daten` are all that the option is
 * made of beside `bild`: the same give the same picture, drawn once.
 */
export function drawSvg(bild: Bildkennung, daten: object, makeOption: () => object): Element {
  const kennung = digestOfDaten(['bild', bild, daten]);
  const known = gezeichnet.find(kennung)?.toString();
  const packed = known ?? packHast([draw(bild, makeOption())]);
  if (known === undefined) gezeichnet.add(kennung, Buffer.from(packed));
  const [svg] = unpackHast(packed);
  if (!isElement(svg)) throw new Error('A picture is an element');
  return svg;
}

const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element';

function draw(bild: Bildkennung, option: object): Element {
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

/** Values that differ by less than this part of the highest would lie on each other on an axis from 0. */
const flach = 0.5;

/** Where an axis begins that does not hold 0: so that values fill the picture. Undefined where 0 is near enough. */
function beginOf(werte: readonly number[]): number | undefined {
  const [low, high] = spanneOf(werte);
  if (low <= 0 || high - low >= high * flach) return undefined;
  const rand = Math.max(high - low, high * 0.02);
  const step = 10 ** Math.floor(Math.log10(rand)) / 2;
  return Math.max(0, Math.floor((low - rand / 2) / step) * step);
}

/**
 * Where axes meet the edges and the axis of values, for a picture of this width. The axis holds 0 (the library's own way), and
 * has room below the lowest figure where values are negative; only a line may begin above 0 (`abNull: false`), and says so.
 */
export function valueFrame(
  {
    einheit,
    werte,
    abNull = true,
  }: { readonly einheit: string; readonly werte: readonly number[]; readonly abNull?: boolean },
  width: number,
): { readonly top: number; readonly yAxis: object } {
  const begin = abNull ? undefined : beginOf(werte);
  const lines = [
    ...linesOfEinheit(einheit, width),
    ...(begin === undefined ? [] : [`Achse beginnt bei ${formatKnapp(begin)}, nicht bei 0`]),
  ];
  return {
    top: einheitAbstand + lines.length * 18,
    yAxis: {
      type: 'value',
      name: lines.join('\n'),
      nameTextStyle: { align: 'left', color: ink, fontSize: schriftgrad, lineHeight: 18 },
      nameGap: einheitAbstand,
      ...(begin !== undefined && { min: begin }),
      ...(hasNegative(werte) && { boundaryGap: ['12%', 0] }),
      axisLabel: { color: ink, fontSize: schriftgrad, formatter: formatKnapp },
      splitLine: { lineStyle: { color: gitter } },
      // The lines of the grid say where a figure stands.
      axisLine: { show: false },
      axisTick: { show: false },
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
  const byZeit = groupBy(punkte, ({ zeit }) => zeit);
  const isShared = (zeit: string): boolean => (byZeit.get(zeit)?.length ?? 0) > 1;
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

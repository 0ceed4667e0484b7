// The drawing of a series as SVG by echarts: bars for a few values, a line over true time for many.
import { ersterTag, formatKurz } from '../base/datum.ts';
import { escapeHtml, formatZahl } from './format.ts';

type Echarts = typeof import('echarts');
let echarts: Echarts | undefined;

/** Loads the chart library; drawing is synchronous from then on. */
export async function loadDiagramme(): Promise<void> {
  echarts ??= await import('echarts');
}

/** One value: its time, and what it is called where a time is not enough. */
export interface Punkt {
  readonly zeit: string;
  readonly name: string;
  readonly wert: number;
}

export interface Zeichnung {
  /** Keeps the ids of this drawing apart from those of others on the page. */
  readonly slug: string;
  readonly einheit: string;
  readonly punkte: readonly Punkt[];
  /** Where the series breaks inside the drawing, as dates. */
  readonly brueche: readonly string[];
  /** What a screen reader says instead of the picture. */
  readonly alternative: string;
}

const width = 720;
const height = 300;
const ink = '#1f2933';
/** Stands for the colour of the page's `.diagramm-bild`, which the project chooses. */
const color = '#1b5e8c';
const fewValues = 6;

/** Draws. loadDiagramme() must have been awaited. The same series gives the same bytes. */
export function zeichne(zeichnung: Zeichnung): string {
  if (!echarts) throw new Error('loadDiagramme() must come before the first chart');
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  const few = zeichnung.punkte.length <= fewValues;
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: "'Source Sans 3', sans-serif", fontSize: 14, color: ink },
    grid: { left: 12, right: 28, top: 34, bottom: 12, containLabel: true },
    xAxis: few ? namedAxis(zeichnung) : timeAxis(zeichnung),
    yAxis: {
      type: 'value',
      name: zeichnung.einheit,
      nameTextStyle: { align: 'left', color: ink },
      nameGap: 16,
      min: 0,
      axisLabel: { color: ink, formatter: (wert: number) => formatZahl(wert) },
      splitLine: { lineStyle: { color: '#d9dee3' } },
    },
    series: [few ? bars(zeichnung) : line(zeichnung)],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return nameSvg(svg, zeichnung);
}

const axisLine = { lineStyle: { color: ink } };

const namedAxis = ({ punkte }: Zeichnung): object => ({
  type: 'category',
  data: punkte.map(({ name }) => name.replaceAll('\u00A0', ' ')),
  axisLabel: { color: ink, interval: 0, width: 100, overflow: 'break' },
  axisLine,
  axisTick: { show: false },
});

/** A time as a number on the axis: the year and the part of it that has passed. */
function yearOf(zeit: string): number {
  const [year = 0, month = 1, day = 1] = ersterTag(zeit).split('-').map(Number);
  return zeit.length === 4 ? year : year + (month - 1) / 12 + (day - 1) / 365;
}

/** Where a series has one day a year, each year's value stands at its year: the end of 2015 at 2015, not beside 2016. */
function positionsOf(punkte: readonly Punkt[]): readonly number[] {
  const yearly = new Set(punkte.map(({ zeit }) => zeit.slice(4))).size === 1;
  return punkte.map(({ zeit }) => (yearly ? Number(zeit.slice(0, 4)) : yearOf(zeit)));
}

/** Years, or quarters where the series spans less than four years; half a step of air at both ends. */
function timeAxis({ punkte }: Zeichnung): object {
  const years = positionsOf(punkte);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = last - first < 4 ? 0.25 : last - first > 12 ? 2 : 1;
  const nameOf = (year: number): string =>
    step >= 1
      ? String(year)
      : formatKurz(`${Math.floor(year)}-${String(Math.round((year % 1) * 12) + 1).padStart(2, '0')}`);
  return {
    type: 'value',
    min: Math.floor(first / step - 0.5) * step,
    max: Math.ceil(last / step + 0.5) * step,
    interval: step,
    splitLine: { show: false },
    axisLine,
    axisLabel: { color: ink, hideOverlap: true, formatter: nameOf },
  };
}

const labelOf = ({ value }: { value: number | number[] }): string =>
  formatZahl(Array.isArray(value) ? (value[1] ?? 0) : value);

const bars = ({ punkte }: Zeichnung): object => ({
  type: 'bar',
  barMaxWidth: 64,
  itemStyle: { color },
  label: { show: true, position: 'top', color: ink, formatter: labelOf },
  data: punkte.map(({ wert }) => wert),
});

const line = ({ punkte, brueche }: Zeichnung): object => ({
  type: 'line',
  symbol: 'circle',
  symbolSize: 7,
  lineStyle: { width: 2, color },
  itemStyle: { color },
  label: { show: punkte.length <= 15, position: 'top', color: ink, fontSize: 12, formatter: labelOf },
  labelLayout: { hideOverlap: true },
  markLine: {
    silent: true,
    symbol: 'none',
    lineStyle: { color: '#8a4b00', type: 'dashed' },
    label: { formatter: 'Bruch', color: '#8a4b00', position: 'insideEndTop', distance: 4 },
    data: brueche.map((ab) => ({ xAxis: yearOf(ab) })),
  },
  data: positionsOf(punkte).map((jahr, index) => [jahr, punkte[index]?.wert ?? 0]),
});

/** Gives the picture its name, lets it fit any width, and makes the library's running numbers its own. */
function nameSvg(svg: string, { slug, alternative }: Zeichnung): string {
  const ids = new Map<string, string>();
  const open = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(alternative)}" class="diagramm-bild"`;
  return svg
    .replaceAll(color, 'currentColor')
    .replace(/^<svg[^>]*?viewBox="([^"]*)"[^>]*>/, (_whole, box: string) => `${open} viewBox="${box}">`)
    .replace(/\bzr\d+[-\w]*/g, (id) => {
      const known = ids.get(id) ?? `${slug}-${ids.size}`;
      ids.set(id, known);
      return known;
    });
}

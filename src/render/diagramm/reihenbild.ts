// The drawing of one series over true time: bars for a few values, a line for many; values that share a time stand side by side
// under their names. A wide picture and one for phones.
import type { Element } from 'hast';
import { formatKurz } from '../../base/datum.ts';
import { spanneOf } from '../../base/zahl.ts';
import type { Tree } from '../tree/h.ts';
import { formatKnapp } from '../worte/format.ts';
import { brecheZeilen } from '../worte/silben.ts';
import { beschriftungOf } from './beschriftung.ts';
import { color, ink } from './bildbaum.ts';
import {
  axisLine,
  type Bruchstelle,
  drawSvg,
  labelOf,
  lineData,
  markLines,
  positionsOf,
  type Punkt,
  valueFrame,
  zeichenbreite,
} from './zeichnung.ts';

export interface Reihenbild {
  readonly slug: string;
  readonly einheit: string;
  readonly punkte: readonly Punkt[];
  /** Where the series breaks inside the drawing. */
  readonly brueche: readonly Bruchstelle[];
  readonly alternative: string;
  /** Paper has one width. */
  readonly nurBreit: boolean;
}

/** So many values at most are drawn as bars, and none nearer than so many px, or its figure, to the next. */
const [fewValues, barRoom] = [6, 40];

/** Two pictures of the same series, of which every screen shows one: a wide one would be unreadable on a phone. */
export const drawReihenbild = (bild: Reihenbild): Tree => [
  drawReihe(bild, 'diagramm-breit', 720, 300),
  ...(bild.nurBreit ? [] : [drawReihe(bild, 'diagramm-schmal', 300, 260)]),
];

/** The ways to draw a series. */
type Form = 'namen' | 'balken' | 'liegend' | 'linie';

function drawReihe(bild: Reihenbild, klasse: string, width: number, height: number): Element {
  const { slug, alternative } = bild;
  return drawSvg(
    { slug: klasse === 'diagramm-breit' ? slug : `${slug}-schmal`, klasse, alternative, width, height },
    bild,
    () => optionOf(bild, width, height),
  );
}

function optionOf(bild: Reihenbild, width: number, height: number): object {
  const { einheit, punkte } = bild;
  const werte = punkte.map(({ wert }) => wert);
  const form = formOf(bild, width);
  if (form === 'liegend') return lyingOption(bild, width);
  const { top, yAxis } = valueFrame({ einheit, werte, abNull: form !== 'linie' }, width);
  return {
    grid: { left: 12, right: 28, top, bottom: 12, containLabel: true },
    xAxis: form === 'namen' ? namedAxis(bild, width) : timeAxis(bild, width, form),
    yAxis,
    series: [form === 'linie' ? line(bild, width, height - top) : bars(bild, width, form)],
  };
}

/** What is left for the drawing beside the figures of the axis. */
const innerWidth = (punkte: readonly Punkt[], width: number): number => width - 48 - figureWidth(punkte);

/** The width of the longest figure. */
const figureWidth = (punkte: readonly Punkt[]): number =>
  spanneOf(punkte.map(({ wert }) => formatKnapp(wert).length))[1] * zeichenbreite;

/** How near the two nearest times are, in px of the drawing. */
function nearest(punkte: readonly Punkt[], width: number): number {
  const years = [...positionsOf(punkte)].sort((a, b) => a - b);
  const span = (years.at(-1) ?? 0) - (years[0] ?? 0);
  const gaps = years.slice(1).map((year, index) => year - (years[index] ?? 0));
  return gaps.length === 0 ? width : (spanneOf(gaps)[0] / (span * (1 + 2 * air))) * innerWidth(punkte, width);
}

function formOf({ punkte }: Reihenbild, width: number): Form {
  if (new Set(punkte.map(({ zeit }) => zeit)).size < punkte.length)
    return punkte.length <= fewValues ? 'namen' : 'linie';
  if (punkte.length > fewValues) return 'linie';
  if (nearest(punkte, width) >= Math.max(barRoom, figureWidth(punkte) + 4)) return 'balken';
  return width < 500 && isEven(punkte) && punkte.every(({ wert }) => wert >= 0) ? 'liegend' : 'linie';
}

/** True where all steps are the same: only then may the times stand in a list. */
function isEven(punkte: readonly Punkt[]): boolean {
  const years = positionsOf(punkte);
  const steps = years.slice(1).map((year, index) => (year - (years[index] ?? 0)).toFixed(2));
  return new Set(steps).size <= 1;
}

/** A bar for each time below the other, with its figure behind it: where a phone has no room for them side by side. */
const lyingOption = ({ einheit, punkte }: Reihenbild, width: number): object => ({
  grid: {
    left: 6,
    right: figureWidth(punkte) + 14,
    top: valueFrame({ einheit, werte: [] }, width).top,
    bottom: 6,
    containLabel: true,
  },
  xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
  yAxis: {
    type: 'category',
    inverse: true,
    data: punkte.map(({ name }) => name),
    name: einheit,
    nameLocation: 'start',
    nameTextStyle: { align: 'left', color: ink, fontSize: 14 },
    axisLabel: { color: ink, fontSize: 14, interval: 0 },
    axisLine,
    axisTick: { show: false },
  },
  series: [
    {
      type: 'bar',
      barWidth: '62%',
      itemStyle: { color },
      label: { show: true, position: 'right', color: ink, fontSize: 14, formatter: labelOf },
      data: punkte.map(({ wert }) => wert),
    },
  ],
});

const namedAxis = ({ punkte }: Reihenbild, width: number): object => ({
  type: 'category',
  data: punkte.map(({ name }) =>
    brecheZeilen(name, Math.min(100, (width - 90) / punkte.length) / zeichenbreite).join('\n'),
  ),
  axisLabel: { color: ink, fontSize: 14, interval: 0 },
  axisLine,
  axisTick: { show: false },
});

/** So much of the time shown is left free at both ends. */
const air = 0.08;

/** The axis of true time. Bars are named one by one; under a line stand years, or quarters where it spans less than four years. */
function timeAxis({ punkte }: Reihenbild, width: number, form: Form): object {
  const years = positionsOf(punkte);
  const [first, last] = spanneOf(years);
  const span = last - first;
  const shared = {
    type: 'value',
    splitLine: { show: false },
    axisLine,
  };
  if (form === 'balken') {
    const room = Math.max(span, 1) * (span === 0 ? 1 : air * 2);
    return {
      ...shared,
      min: first - room,
      max: last + room,
      axisTick: { customValues: years },
      axisLabel: {
        color: ink,
        fontSize: 14,
        customValues: years,
        formatter: (year: number) => nameOfBar(punkte, years.indexOf(year), nearest(punkte, width)),
      },
    };
  }
  const wide = width > 500;
  const step = span < 4 ? (wide ? 0.25 : 0.5) : span > 12 ? (wide ? 2 : 5) : wide ? 1 : 2;
  const nameOf = (year: number): string =>
    step >= 1
      ? String(year)
      : formatKurz(`${Math.floor(year)}-${String(Math.round((year % 1) * 12) + 1).padStart(2, '0')}`);
  return {
    ...shared,
    min: Math.floor(first / step - 0.5) * step,
    max: Math.ceil(last / step + 0.5) * step,
    interval: step,
    axisLabel: { color: ink, fontSize: 14, hideOverlap: true, formatter: nameOf },
  };
}

/** The whole time where there is room for it, else its year. */
function nameOfBar(punkte: readonly Punkt[], index: number, room: number): string {
  const zeit = punkte[index]?.zeit ?? '';
  const name = formatKurz(zeit);
  return name.length * zeichenbreite + 8 <= room ? name : zeit.slice(0, 4);
}

function bars({ punkte }: Reihenbild, width: number, form: Form): object {
  const years = positionsOf(punkte);
  return {
    type: 'bar',
    barMaxWidth: 64,
    ...(form === 'balken' && { barWidth: Math.min(64, nearest(punkte, width) * 0.6) }),
    itemStyle: { color },
    label: { show: true, color: ink, fontSize: 14, formatter: labelOf },
    markLine: markLines(
      [],
      punkte.map(({ wert }) => wert),
    ),
    data: punkte.map(({ wert }, index) => ({
      value: form === 'balken' ? [years[index], wert] : wert,
      label: { position: wert < 0 ? 'bottom' : 'top' },
    })),
  };
}

function line({ punkte, brueche }: Reihenbild, width: number, height: number): object {
  const labels = beschriftungOf(punkte, positionsOf(punkte), { breite: innerWidth(punkte, width), hoehe: height - 40 });
  const isPoint = ([, wert]: readonly [number, unknown]): boolean => typeof wert === 'number';
  const data = lineData(punkte, brueche);
  let next = 0;
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 7,
    lineStyle: { width: 2, color },
    itemStyle: { color },
    label: { show: false, color: ink, fontSize: 13, formatter: labelOf },
    markLine: markLines(
      brueche,
      punkte.map(({ wert }) => wert),
    ),
    data: data.map((point) => ({
      value: point,
      label: (isPoint(point) ? labels[next++] : undefined) ?? { show: false },
    })),
  };
}

// The drawing of one series: bars for a few values, a line over true time for many. A wide picture and one for phones.
import type { Element } from 'hast';
import { formatKurz } from '../../base/datum.ts';
import type { Tree } from '../tree/h.ts';
import { brecheZeilen } from '../worte/silben.ts';
import {
  axisLine,
  type Bruchstelle,
  color,
  drawSvg,
  ink,
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

const fewValues = 6;

/** Two pictures of the same series, of which every screen shows one: a wide one would be unreadable on a phone. */
export const zeichneReihe = (bild: Reihenbild): Tree => [
  drawReihe(bild, 'diagramm-breit', 720, 300),
  ...(bild.nurBreit ? [] : [drawReihe(bild, 'diagramm-schmal', 300, 260)]),
];

function drawReihe(bild: Reihenbild, klasse: string, width: number, height: number): Element {
  const few = bild.punkte.length <= fewValues;
  const { slug, alternative, einheit, punkte } = bild;
  const { top, yAxis } = valueFrame({ einheit, werte: punkte.map(({ wert }) => wert) }, width);
  return drawSvg(
    { slug: klasse === 'diagramm-breit' ? slug : `${slug}-schmal`, klasse, alternative, width, height },
    {
      grid: { left: 12, right: 28, top, bottom: 12, containLabel: true },
      xAxis: few ? namedAxis(bild, width) : timeAxis(bild, width),
      yAxis,
      series: [few ? bars(bild) : line(bild, width)],
    },
  );
}

const namedAxis = ({ punkte }: Reihenbild, width: number): object => ({
  type: 'category',
  data: punkte.map(({ name }) =>
    brecheZeilen(name, Math.min(100, (width - 90) / punkte.length) / zeichenbreite).join('\n'),
  ),
  axisLabel: { color: ink, fontSize: 14, interval: 0 },
  axisLine,
  axisTick: { show: false },
});

/** Years, or quarters where the series spans less than four years; half a step of air at both ends. */
function timeAxis({ punkte }: Reihenbild, width: number): object {
  const years = positionsOf(punkte);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = last - first;
  const wide = width > 500;
  const step = span < 4 ? (wide ? 0.25 : 0.5) : span > 12 ? (wide ? 2 : 5) : wide ? 1 : 2;
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
    axisLabel: { color: ink, fontSize: 14, hideOverlap: true, formatter: nameOf },
  };
}

const bars = ({ punkte }: Reihenbild): object => ({
  type: 'bar',
  barMaxWidth: 64,
  itemStyle: { color },
  label: { show: true, color: ink, fontSize: 14, formatter: labelOf },
  markLine: markLines(
    [],
    punkte.map(({ wert }) => wert),
  ),
  data: punkte.map(({ wert }) => ({ value: wert, label: { position: wert < 0 ? 'bottom' : 'top' } })),
});

const line = ({ punkte, brueche }: Reihenbild, width: number): object => ({
  type: 'line',
  symbol: 'circle',
  symbolSize: 7,
  lineStyle: { width: 2, color },
  itemStyle: { color },
  label: {
    show: punkte.length <= (width > 500 ? 15 : 8),
    position: 'top',
    color: ink,
    fontSize: 13,
    formatter: labelOf,
  },
  labelLayout: { hideOverlap: true },
  markLine: markLines(
    brueche,
    punkte.map(({ wert }) => wert),
  ),
  data: lineData(punkte, brueche),
});

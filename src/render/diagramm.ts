// Charts, drawn at build time as SVG. The chart is a picture of the table beside it and never the only place of a figure.
import { ersterTag, formatKurz, formatLang } from '../base/datum.ts';
import { richtung } from '../domain/indikator.kind.ts';
import { wortOf } from '../domain/felder.ts';
import { type Entity, findEntity } from '../model/model.ts';
import { readReihe, type Reihenwert } from '../model/reihe.ts';
import { formatWert, formatZahl } from './format.ts';
import { escapeHtml } from './format.ts';
import { type Render, verweisTo } from './verweise.ts';
import { spalte, stueck, type Stueck, type Tabellensicht, zelle } from './zelle.ts';

type Echarts = typeof import('echarts');
let echarts: Echarts | undefined;

/** Loads the chart library; drawing is synchronous from then on. */
export async function loadDiagramme(): Promise<void> {
  echarts ??= await import('echarts');
}

export interface Diagrammsicht {
  readonly titel: string;
  /** The SVG as text, with its own text alternative. */
  readonly svg: string;
  /** What the chart shows, in one sentence. */
  readonly botschaft: string;
  readonly tabelle: Tabellensicht;
}

type Wert = Reihenwert & { readonly wert: number };

/** The chart of an indicator with its table; null where no series is there to draw. */
export function zeichneIndikator(render: Render, indikator: Entity<'indikator'>): Diagrammsicht | null {
  const werte = readReihe(render.model, indikator).filter((w): w is Wert => w.wert !== undefined);
  const { reihe } = indikator.data;
  if (werte.length === 0 || !reihe || 'offen' in reihe) return null;
  const datensatz = findEntity(render.model, 'datensatz', reihe.daten);
  const botschaft = beschreibe(indikator, werte);
  const brueche = datensatz?.data.brueche ?? [];
  return {
    titel: indikator.titel,
    svg: draw(
      indikator,
      werte,
      brueche.map(({ ab }) => ab),
      botschaft,
    ),
    botschaft,
    tabelle: {
      titel: `${indikator.titel}: Werte`,
      art: 'werte',
      spalten: [spalte('Zeit'), spalte(einheitOf(indikator), true)],
      zeilen: werte.map(({ zeit, wert, zeile }) => ({
        anker: null,
        zellen: [
          zelle(formatKurz(zeit), { kopf: true }),
          zelle(formatZahl(wert) + (isEstimate(datensatz, reihe.spalte, zeile) ? ' *' : ''), { zahl: true }),
        ],
      })),
      anmerkungen: anmerkungenOf(render, datensatz, [reihe.spalte]),
    },
  };
}

const einheitOf = ({ data }: Entity<'indikator'>): string => data.einheit ?? 'Wert';

const isEstimate = (datensatz: Entity<'datensatz'> | undefined, name: string, zeile: number): boolean =>
  (datensatz?.data.schaetzungen ?? []).some((s) => s.spalte === name && s.zeile === zeile);

/** Source, Stand, estimates and breaks of a Datensatz, as they stand below every table and chart made from it. */
export function anmerkungenOf(
  render: Render,
  datensatz: Entity<'datensatz'> | undefined,
  spalten: readonly string[],
): Stueck[][] {
  if (!datensatz) return [];
  const { quelle, stand, schaetzungen = [], brueche = [], spalten: beschrieben = [] } = datensatz.data;
  const quellen = (Array.isArray(quelle) ? quelle : [quelle]).flatMap((id, index) => [
    stueck(index === 0 ? 'Quelle: ' : '; '),
    verweisTo(render, 'quelle', id),
  ]);
  const gezeigt = schaetzungen.filter(({ spalte: name }) => spalten.includes(name));
  const titelOf = (name: string): string => beschrieben.find((s) => s.name === name)?.titel ?? name;
  const gruende = new Map(gezeigt.map(({ grund, spalte: name }) => [`${titelOf(name)}: ${grund}`, true]));
  return [
    [...quellen, ...(stand === undefined ? [] : [stueck(`. Stand: ${formatKurz(stand)}`)]), stueck('.')],
    ...(gruende.size > 0 ? [[stueck(`* ${[...gruende.keys()].join('; ')}.`)]] : []),
    ...brueche.map(({ ab, grund }) => [stueck(`Bruch der Reihe ab ${formatLang(ab)}: ${withoutStop(grund)}.`)]),
  ];
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** First, last, highest and lowest value in words: what a chart says to those who do not see it. */
function beschreibe(indikator: Entity<'indikator'>, werte: readonly Wert[]): string {
  const [first] = werte;
  const last = werte.at(-1);
  if (!first || !last) return '';
  const { einheit, richtung: ziel } = indikator.data;
  const worte = [`${formatLang(first.zeit)}: ${formatWert(first.wert, einheit)}`];
  if (last !== first) {
    const high = werte.reduce((a, b) => (b.wert > a.wert ? b : a));
    const low = werte.reduce((a, b) => (b.wert < a.wert ? b : a));
    worte.push(`${formatLang(last.zeit)}: ${formatWert(last.wert, einheit)}`);
    if (high !== first && high !== last)
      worte.push(`höchster Wert ${formatZahl(high.wert)} (${formatLang(high.zeit)})`);
    if (low !== first && low !== last) worte.push(`tiefster Wert ${formatZahl(low.wert)} (${formatLang(low.zeit)})`);
  }
  const zusatz = ziel === undefined || ziel === 'neutral' ? '' : ` Der Wert ${wortOf(richtung, ziel)}.`;
  return `${worte.join('; ')}.${zusatz}`;
}

const width = 720;
const height = 300;
const ink = '#1f2933';

/** A time as a number on the axis: the year and the part of it that has passed. */
function yearOf(zeit: string): number {
  const [year = 0, month = 1, day = 1] = ersterTag(zeit).split('-').map(Number);
  return zeit.length === 4 ? year : year + (month - 1) / 12 + (day - 1) / 365;
}

function draw(
  indikator: Entity<'indikator'>,
  werte: readonly Wert[],
  brueche: readonly string[],
  beschreibung: string,
): string {
  if (!echarts) throw new Error('loadDiagramme() must come before the first chart');
  const monatlich = werte.every(({ zeit }) => zeit.length === 7);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: "'Source Sans 3', sans-serif", fontSize: 14, color: ink },
    grid: { left: 12, right: 24, top: 30, bottom: 12, containLabel: true },
    xAxis: xAxisOf(werte, monatlich),
    yAxis: {
      type: 'value',
      name: einheitOf(indikator),
      nameTextStyle: { align: 'left', color: ink },
      nameGap: 14,
      min: 0,
      axisLabel: { color: ink, formatter: (wert: number) => formatZahl(wert) },
      splitLine: { lineStyle: { color: '#d9dee3' } },
    },
    series: [seriesOf(werte, brueche, monatlich)],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return labelSvg(svg, indikator, beschreibung);
}

function xAxisOf(werte: readonly Wert[], monatlich: boolean): object {
  const axisLabel = { color: ink, hideOverlap: true };
  const axisLine = { lineStyle: { color: ink } };
  if (monatlich || werte.length <= 6)
    return {
      type: 'category',
      data: werte.map(({ zeit }) => formatKurz(zeit).replaceAll('\u00A0', ' ')),
      axisLabel,
      axisLine,
      axisTick: { show: false },
    };
  const years = werte.map(({ zeit }) => yearOf(zeit));
  const [min, max] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))];
  return {
    type: 'value',
    min,
    max,
    minInterval: 1,
    splitLine: { show: false },
    axisLine,
    axisLabel: { ...axisLabel, formatter: (jahr: number) => (Number.isInteger(jahr) ? String(jahr) : '') },
  };
}

function seriesOf(werte: readonly Wert[], brueche: readonly string[], monatlich: boolean): object {
  const categorical = monatlich || werte.length <= 6;
  const markLine = {
    silent: true,
    symbol: 'none',
    lineStyle: { color: '#8a4b00', type: 'dashed' },
    label: { formatter: 'Bruch', color: '#8a4b00' },
    data: categorical ? [] : brueche.map((ab) => ({ xAxis: yearOf(ab) })),
  };
  if (categorical && !monatlich)
    return {
      type: 'bar',
      barMaxWidth: 64,
      itemStyle: { color: '#1b5e8c' },
      label: { show: true, position: 'top', color: ink, formatter: labelOf },
      data: werte.map(({ wert }) => wert),
    };
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 7,
    lineStyle: { width: 2, color: '#1b5e8c' },
    itemStyle: { color: '#1b5e8c' },
    label: { show: !monatlich, position: 'top', color: ink, fontSize: 12, formatter: labelOf },
    labelLayout: { hideOverlap: true },
    markLine,
    data: categorical ? werte.map(({ wert }) => wert) : werte.map(({ zeit, wert }) => [yearOf(zeit), wert]),
  };
}

const labelOf = ({ value }: { value: number | number[] }): string =>
  formatZahl(Array.isArray(value) ? (value[1] ?? 0) : value);

/** Gives the picture its name, lets it fit any width, and makes the library's running numbers its own. */
function labelSvg(svg: string, indikator: Entity<'indikator'>, beschreibung: string): string {
  const label = escapeHtml(`Diagramm: ${indikator.titel}. ${beschreibung}`);
  const slug = indikator.id.toLowerCase();
  const ids = new Map<string, string>();
  return svg
    .replace(
      /^<svg[^>]*?viewBox="([^"]*)"[^>]*>/,
      (_whole, box: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" viewBox="${box}" class="diagramm-bild">`,
    )
    .replace(/\bzr\d+[-\w]*/g, (id) => {
      const known = ids.get(id) ?? `${slug}-${ids.size}`;
      ids.set(id, known);
      return known;
    });
}

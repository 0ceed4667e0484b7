// The small drawing of an Indikator among others: its values, the path to the Zielwert, breaks, on a time axis that all share.
import type { Element } from 'hast';
import type { Monitoring } from '../../model/queries/monitoring.ts';
import { formatKnapp } from '../worte/format.ts';
import { beschriftungOf } from './beschriftung.ts';
import { color, ink, pfadfarbe } from './bildbaum.ts';
import { axisLine, drawSvg, labelOf, lineData, markLines, positionsOf, type Punkt, valueFrame } from './zeichnung.ts';

/** The years that all small drawings of a page show, both inclusive. */
export interface Zeitachse {
  readonly von: number;
  readonly bis: number;
}

const step = 5;
/** So many years before the Stichtag are shown at least; older values stand in the table. */
const rueckblick = 15;

/** The time axis for Indikatoren that are seen together: from 15 years before the Stichtag to the last Zielwert, in steps of 5. */
export function zeitachseOf(alle: readonly Monitoring[], stichtag: string): Zeitachse {
  const jahr = Number(stichtag.slice(0, 4));
  const last = Math.max(jahr, ...alle.flatMap(({ pfad }) => pfad?.zielwert.jahr ?? []));
  return { von: Math.floor((jahr - rueckblick) / step) * step, bis: Math.ceil(last / step) * step };
}

const [breite, hoehe] = [300, 190];

/** Draws an Indikator. loadDiagramme() must have been awaited. */
export function drawPfad(monitoring: Monitoring, achse: Zeitachse, alternative: string): Element {
  const { indikator, werte, brueche, pfad } = monitoring;
  const slug = `${indikator.id.toLowerCase()}-pfad`;
  const daten: Pfaddaten = { einheit: indikator.data.einheit ?? 'Wert', werte, brueche, pfad, achse };
  return drawSvg({ slug, klasse: 'diagramm-klein', alternative, width: breite, height: hoehe }, daten, () =>
    optionOf(daten),
  );
}

/** All that the drawing is made of. */
interface Pfaddaten extends Pick<Monitoring, 'werte' | 'brueche' | 'pfad'> {
  readonly einheit: string;
  readonly achse: Zeitachse;
}

function optionOf({ einheit, werte: alleWerte, brueche, pfad, achse }: Pfaddaten): object {
  const werte = alleWerte.filter(({ jahr }) => jahr >= achse.von);
  const punkte = werte.map(({ zeit, wert }) => ({ zeit, wert, name: zeit }));
  const inside = brueche.filter(({ ab }) => Number(ab.slice(0, 4)) >= achse.von);
  const alle = [...werte.map(({ wert }) => wert), ...(pfad ? [pfad.ausgangswert.wert, pfad.zielwert.wert] : [])];
  const { top, yAxis } = valueFrame({ einheit, werte: alle }, breite);
  const [letzter, ziel] = labelsOf(punkte, pfad, achse, hoehe - top - achsraum.hoehe);
  return {
    grid: { left: 6, right: 30, top, bottom: 6, containLabel: true },
    xAxis: {
      type: 'value',
      min: achse.von,
      max: achse.bis,
      interval: achse.bis - achse.von > 30 ? 2 * step : step,
      splitLine: { show: false },
      axisLine,
      axisLabel: { color: ink, fontSize: 14, formatter: String },
    },
    yAxis: { ...yAxis, splitNumber: 2 },
    series: [
      {
        type: 'line',
        symbol: 'circle',
        symbolSize: 6,
        // All of it lies inside.
        clip: false,
        lineStyle: { width: 2, color },
        itemStyle: { color },
        markLine: markLines(inside, alle),
        data: lineData(punkte, brueche),
      },
      lastPoint(punkte, letzter),
      ...(pfad ? [pathLine(pfad, positionOfAnfang(punkte, pfad.ausgangswert.jahr), ziel)] : []),
    ],
  };
}

type Label = ReturnType<typeof beschriftungOf>[number];

/** What the figures of the axes take of the picture, in px. */
const achsraum = { breite: 76, hoehe: 30 };

/** The labels of the last value and of the Zielwert: neither on the other nor on the line. */
function labelsOf(
  punkte: readonly Punkt[],
  pfad: Monitoring['pfad'],
  { von, bis }: Zeitachse,
  height: number,
): readonly [Label, Label] {
  const ende = pfad ? [{ zeit: String(pfad.zielwert.jahr), name: '', wert: pfad.zielwert.wert }] : [];
  const stellen = [...positionsOf(punkte), ...ende.map(({ zeit }) => Number(zeit))];
  const span = Math.max(...stellen) - Math.min(...stellen);
  const flaeche = { breite: ((breite - achsraum.breite) * span) / (bis - von), hoehe: height };
  const last = punkte.length - 1;
  const labels = beschriftungOf([...punkte, ...ende], stellen, flaeche, [last, ...ende.map(() => last + 1)]);
  const above: Label = { show: true, position: 'top' };
  const [letzter = above, ziel = above] = labels.slice(last);
  // The last value is always told; a Zielwert that has no room stands in the words below.
  return [letzter.show ? letzter : above, ziel];
}

/** The last value with its figure. */
const lastPoint = (punkte: readonly Punkt[], label: Label): object => ({
  type: 'scatter',
  symbol: 'circle',
  symbolSize: 9,
  itemStyle: { color },
  label: { ...label, color: ink, fontSize: 14, fontWeight: 600, formatter: labelOf },
  data: punkte.slice(-1).map(({ wert }) => [positionsOf(punkte).at(-1), wert]),
});

/** Where the Ausgangswert stands among the points; its year where no point is of it. */
function positionOfAnfang(punkte: readonly { readonly zeit: string }[], jahr: number): number {
  const index = punkte.findLastIndex(({ zeit }) => zeit.startsWith(String(jahr)));
  return positionsOf(punkte)[index] ?? jahr;
}

/** The path as a dashed line, its end as a diamond with the Zielwert: told apart without colour. */
const pathLine = (
  { ausgangswert, zielwert }: NonNullable<Monitoring['pfad']>,
  anfang: number,
  label: Label,
): object => ({
  type: 'line',
  lineStyle: { width: 2, color: pfadfarbe, type: 'dashed' },
  itemStyle: { color: pfadfarbe },
  data: [
    { value: [anfang, ausgangswert.wert], symbol: 'none' },
    {
      value: [zielwert.jahr, zielwert.wert],
      symbol: 'diamond',
      symbolSize: 13,
      label: {
        ...label,
        color: pfadfarbe,
        fontSize: 14,
        fontWeight: 600,
        formatter: () => formatKnapp(zielwert.wert),
      },
    },
  ],
});

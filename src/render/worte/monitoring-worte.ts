// The monitoring of an Indikator in words: how far it is on its path, where it is going, and why nothing can be said.
import { formatLang } from '../../base/datum.ts';
import {
  type Hindernis,
  type Monitoring,
  type Trend,
  trendabstand,
  trendschwelle,
} from '../../model/queries/monitoring.ts';
import { formatWert, formatZahl } from './format.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { stueck, type Stueck } from '../tabelle/zelle.ts';

/** The words of a judgement with the sign that stands before them, held by a blank that never breaks: never a colour alone. */
export const urteilsworte = {
  erreicht: '✓\u00A0erreicht',
  'auf-dem-pfad': '●\u00A0auf dem Pfad',
  'hinter-dem-pfad': '!\u00A0hinter dem Pfad',
  verfehlt: '×\u00A0Ziel verfehlt',
  'nicht-zu-beurteilen': '– nicht zu beurteilen',
} as const satisfies Record<Monitoring['urteil']['wort'], string>;

/** A judgement with the time of the value on which it rests: '● auf dem Pfad (Stand 2022)'. */
export const nameUrteil = ({ urteil, letzter }: Pick<Monitoring, 'urteil' | 'letzter'>): string =>
  urteilsworte[urteil.wort] +
  (urteil.wort === 'nicht-zu-beurteilen' || !letzter ? '' : ` (Stand ${formatLang(letzter.zeit)})`);

const trendworte = {
  steigt: '↑\u00A0steigt',
  sinkt: '↓\u00A0sinkt',
  unveraendert: '→\u00A0unverändert',
  'kein-trend': '– kein Trend',
} as const satisfies Record<Trend['wort'], string>;

const hindernisse: Readonly<Record<Exclude<Hindernis, 'reihe-offen'>, (monitoring: Monitoring) => string>> = {
  'ohne-reihe': () => 'Es ist keine Reihe angegeben.',
  'ohne-wert': () => 'Bis zum Stichtag liegt kein Wert vor.',
  'ohne-richtung': () => 'Der Indikator hat keine Zielrichtung.',
  'ohne-zielwert': () => 'Es ist kein Zielwert gesetzt.',
  'ohne-ausgangswert': () => 'Es ist kein Ausgangswert gesetzt.',
  'pfad-widerspruechlich': () => 'Ausgangswert, Zielwert und Richtung passen nicht zusammen.',
  'ohne-neuen-wert': ({ indikator }) =>
    `Seit dem Ausgangswert (${indikator.data.ausgangswert?.jahr ?? ''}) liegt kein neuer Wert vor.`,
  'wert-mehrdeutig': ({ letzter }) => `Für ${letzter?.zeit ?? ''} stehen mehrere Werte nebeneinander.`,
  bruch: () => 'Zwischen Ausgangswert und letztem Wert bricht die Reihe.',
};

/** What the judgement rests on: the expected value, or why there is none. */
export function explainUrteil(render: Render, monitoring: Monitoring): Stueck[] {
  const { urteil, indikator, letzter, zuFragen } = monitoring;
  if (urteil.wort !== 'nicht-zu-beurteilen') {
    const grenze = indikator.data.richtung === 'sinkend' ? 'höchstens' : 'mindestens';
    const erwartet = formatWert(urteil.erwartet, indikator.data.einheit);
    const { zielwert } = indikator.data;
    if (urteil.wort === 'verfehlt')
      return [stueck(`Bis ${zielwert?.jahr ?? ''} waren ${grenze} ${erwartet} das Ziel.`)];
    return [stueck(`Für ${letzter?.jahr ?? ''} waren ${grenze} ${erwartet} zu erwarten.`)];
  }
  if (urteil.grund !== 'reihe-offen') return [stueck(hindernisse[urteil.grund](monitoring))];
  const wer = zuFragen === undefined ? [] : [stueck(' Zu fragen: '), verweisTo(render, 'akteur', zuFragen)];
  return [stueck('Es liegen noch keine Zahlen vor.'), ...wer, ...(wer.length > 0 ? [stueck('.')] : [])];
}

const ohneTrend: Readonly<Record<Extract<Trend, { wort: 'kein-trend' }>['grund'], string>> = {
  'ohne-wert': 'Es liegt kein Wert vor.',
  'ohne-vergleich': `Es fehlt ein Wert, der mindestens ${trendabstand} Monate älter ist.`,
  'wert-mehrdeutig': 'Zu einem der Zeitpunkte stehen mehrere Werte nebeneinander.',
  bruch: 'Dazwischen bricht die Reihe.',
};

const wertungen = { guenstig: 'günstig', unguenstig: 'ungünstig' } as const;

/** '↑ steigt (günstig)' and what was compared. */
export function describeTrend({ trend, letzter }: Monitoring): { readonly wort: string; readonly satz: string } {
  if (trend.wort === 'kein-trend') return { wort: trendworte[trend.wort], satz: ohneTrend[trend.grund] };
  const wertung = trend.wertung === undefined ? '' : ` (${wertungen[trend.wertung]})`;
  const { zeit, wert } = trend.seit;
  return {
    wort: trendworte[trend.wort] + wertung,
    satz: `${formatLang(zeit)}: ${formatZahl(wert)}; ${formatLang(letzter?.zeit ?? zeit)}: ${formatZahl(letzter?.wert ?? wert)}.`,
  };
}

/** The rules by which everything here is judged, as they are printed beside it. */
export const monitoringRegeln = (stichtag: string): string[] => [
  `Gezählt wird, was am Stichtag, dem ${formatLang(stichtag)}, vorliegt. Ein Wert gehört zum letzten Tag seiner Zeit: der für ein Jahr zum 31. Dezember.`,
  'Der Pfad führt vom Ausgangswert zum Zielwert, jedes Jahr um denselben Schritt. Verglichen wird der letzte Wert mit dem Wert des Pfads in demselben Jahr, gerundet wie die Werte selbst.',
  '„Erreicht“ heißt: Der letzte Wert ist mindestens so gut wie der Zielwert. „Auf dem Pfad“ heißt: mindestens so gut wie der erwartete Wert. Sonst liegt der Indikator hinter dem Pfad; vom Jahr des Zielwerts an hat er das Ziel verfehlt.',
  'Nicht zu beurteilen ist ein Indikator ohne Zahlen, Zielrichtung, Zielwert oder Ausgangswert, ohne neuen Wert seit dem Ausgangswert, und wenn dazwischen anders gezählt wurde (Bruch der Reihe).',
  `Für den Trend zählt der jüngste Wert, der mindestens ${trendabstand} Monate älter ist als der letzte; über einen Bruch hinweg gibt es keinen. Eine Änderung um weniger als ${formatZahl(trendschwelle * 100)} Prozent gilt als unverändert. „Günstig“ oder „ungünstig“ steht nur da, wo der Indikator eine Zielrichtung hat.`,
];

/** How the small pictures are to be read: they share one axis of years. */
export const bildregel = (achse: { readonly von: number; readonly bis: number }): string =>
  `Die Bilder haben dieselbe Zeitachse von ${achse.von} bis ${achse.bis}, und jede Wertachse enthält die Null. Punkte sind Werte; fehlen Jahre, verbindet sie keine Linie. Gestrichelt ist der Pfad, die Raute ist der Zielwert, eine senkrechte Linie ein Bruch der Reihe.`;

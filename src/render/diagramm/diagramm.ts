// Charts of indicators, drawn at build time. The chart is a picture of the table beside it and never the only place of a figure.
import { formatKurz, formatLang, letzterTag, parseZeitangabe, type Tag } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import { richtung } from '../../domain/kinds/indikator.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import { type Entity, findEntity } from '../../model/model.ts';
import { observeIndikator } from '../../model/queries/monitoring.ts';
import { innereBrueche, readReihe, type Reihenwert } from '../../model/queries/reihe.ts';
import { tellAussage, tellWerte } from '../worte/aussage.ts';
import { formatMesswert, formatWert, formatZahl } from '../worte/format.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { drawReihenbild } from './reihenbild.ts';
import type { Tree } from '../tree/h.ts';
import { spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../tabelle/zelle.ts';
import { withCsv } from '../tabelle/csv.ts';

export interface Diagrammsicht {
  readonly titel: string;
  /** What it says, in one true sentence. */
  readonly aussage: string;
  /** Screens fold the table of values under the picture; paper cannot. */
  readonly gefaltet: boolean;
  /** The same picture in one or more widths, each with its own text alternative. */
  readonly bilder: Tree;
  /** First, last, highest and lowest value. */
  readonly botschaft: string;
  readonly tabelle: Tabellensicht;
}

type Diagrammwert = Reihenwert & { readonly wert: number };

/** The chart of an indicator with its table; null where no series is there to draw. */
export function drawIndikator(
  render: Render,
  indikator: Entity<'indikator'>,
  aussage = indikator.data.aussage,
): Diagrammsicht | null {
  const werte = readReihe(render.model, indikator).filter((w): w is Diagrammwert => w.wert !== undefined);
  const { reihe } = indikator.data;
  if (werte.length === 0 || !reihe || 'offen' in reihe) return null;
  const punkte = punkteOf(render, reihe.daten, werte);
  const botschaft = beschreibeIndikator(indikator, punkte);
  const brueche = innereBrueche(werte, findEntity(render.model, 'datensatz', reihe.daten)?.data.brueche ?? []);
  const worte = brueche.map(({ ab }) => ` Bruch der Reihe ab ${formatLang(ab)}.`).join('');
  return {
    titel: indikator.titel,
    aussage:
      aussage ??
      tellAussage(indikator.titel, werte, indikator.data.einheit, brueche, trendOf(render, indikator, werte)),
    gefaltet: render.papier !== true,
    bilder: drawReihenbild({
      nurBreit: render.papier ?? false,
      slug: indikator.id.toLowerCase(),
      einheit: einheitOf(indikator),
      punkte,
      brueche,
      alternative: `Diagramm: ${indikator.titel}. ${botschaft} ${tellWerte(punkte)}${worte}`,
    }),
    botschaft,
    tabelle: werteTabelle(render, indikator, werte),
  };
}

/** Where the values of a chart go at its end, by the rule of the monitoring; undefined where that says nothing. */
function trendOf({ model }: Render, indikator: Entity<'indikator'>, werte: readonly Diagrammwert[]) {
  const last: Tag | undefined = werte
    .map(({ zeit }) => letzterTag(zeit))
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  const { trend } = observeIndikator(model, indikator, last);
  return trend.wort === 'kein-trend' ? undefined : trend;
}

/** The values of an indicator as a table, with their source, their estimates and the breaks below. */
export function werteTabelle(
  render: Render,
  indikator: Entity<'indikator'>,
  werte: readonly Diagrammwert[],
): Tabellensicht {
  const { reihe } = indikator.data;
  const { daten, spalte: name } = reihe && 'daten' in reihe ? reihe : { daten: '', spalte: '' };
  const datensatz = findEntity(render.model, 'datensatz', daten);
  const tabelle = render.model.tabellen.get(daten);
  const textOf = ({ wert, zeile }: Diagrammwert): string =>
    tabelle?.zeilen[zeile - 1]?.zellen[tabelle.spalten.indexOf(name)] ?? String(wert);
  return withCsv(render, {
    titel: `${indikator.titel}: Werte`,
    art: 'werte',
    spalten: [spaltenkopf('Zeit'), spaltenkopf(einheitOf(indikator), true)],
    zeilen: punkteOf(render, daten, werte).map((wert) => ({
      anker: null,
      zellen: [
        zelle(wert.name, { kopf: true }),
        zelle(formatMesswert(textOf(wert)) + (isEstimate(datensatz, name, wert.zeile) ? ' *' : ''), { zahl: true }),
      ],
    })),
    anmerkungen: anmerkungenOf(render, datensatz, [name]),
  });
}

/** A value and what tells it from the others: below a chart and in a sentence. */
export interface Messpunkt extends Diagrammwert {
  readonly name: string;
  readonly lang: string;
}

/** Values by their time; where some share one, all are told with the text that tells the rows of the table apart. */
export function punkteOf(
  { model }: Pick<Render, 'model'>,
  daten: string,
  werte: readonly Diagrammwert[],
): readonly Messpunkt[] {
  if (new Set(werte.map(({ zeit }) => zeit)).size === werte.length)
    return werte.map((wert) => ({ ...wert, name: formatKurz(wert.zeit), lang: formatLang(wert.zeit) }));
  const tabelle = model.tabellen.get(daten);
  const text = findEntity(model, 'datensatz', daten)?.data.spalten?.find(({ art }) => art === 'text')?.name ?? '';
  const column = tabelle?.spalten.indexOf(text) ?? -1;
  return werte.map((wert) => {
    const unterscheidung = tabelle?.zeilen[wert.zeile - 1]?.zellen[column] ?? '';
    const name = `${unterscheidung} ${formatKurz(wert.zeit)}`.trim();
    return { ...wert, name, lang: name };
  });
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
  const stop = quellen.at(-1)?.text.endsWith('.') ? '' : '.';
  const gezeigt = schaetzungen.filter(({ spalte: name }) => spalten.includes(name));
  const gruende = gruendeOf(gezeigt, beschrieben, (zeile) => nameZeile(render, datensatz.id, zeile));
  return [
    [...quellen, stueck(stand === undefined ? stop : `${stop} Stand: ${formatKurz(stand)}.`)],
    ...gruende.map((grund) => [stueck(`* ${grund}.`)]),
    ...brueche.map(({ ab, grund }) => [stueck(`Bruch der Reihe ab ${formatLang(ab)}: ${withoutStop(grund)}.`)]),
  ];
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

type Datensatzdaten = Entity<'datensatz'>['data'];

/** Why values are estimates, each reason once, with the columns and rows that it is about where there are several reasons. */
function gruendeOf(
  gezeigt: NonNullable<Datensatzdaten['schaetzungen']>,
  beschrieben: NonNullable<Datensatzdaten['spalten']>,
  nameOf: (zeile: number) => string,
): string[] {
  const byGrund = groupBy(gezeigt, ({ grund }) => withoutStop(grund));
  const single = new Set(gezeigt.map(({ spalte: name }) => name)).size < 2;
  return [...byGrund].map(([grund, entries]) => {
    const namen = [...new Set(entries.map(({ spalte: name }) => name))];
    const titel = single ? [] : namen.map((name) => beschrieben.find((s) => s.name === name)?.titel ?? name);
    const zeilen = byGrund.size === 1 ? [] : [...new Set(entries.map(({ zeile }) => nameOf(zeile)))];
    const worueber = [titel.join(', '), zeilen.join(', ')].filter((wort) => wort !== '').join(' ');
    return worueber === '' ? grund : `${worueber}: ${grund}`;
  });
}

/** What a row of a table is called: its first cell. */
function nameZeile({ model }: Render, daten: string, zeile: number): string {
  const [cell = ''] = model.tabellen.get(daten)?.zeilen[zeile - 1]?.zellen ?? [];
  return typeof parseZeitangabe(cell) === 'object' ? formatKurz(cell) : cell;
}

/** First, last, highest and lowest value in words: what a chart says to those who do not see it. */
export function beschreibeIndikator(indikator: Entity<'indikator'>, werte: readonly Messpunkt[]): string {
  const [first] = werte;
  const last = werte.at(-1);
  if (!first || !last) return '';
  const { einheit, richtung: ziel } = indikator.data;
  const worte = [`${first.lang}: ${formatWert(first.wert, einheit)}`];
  if (last !== first) {
    const high = werte.reduce((a, b) => (b.wert > a.wert ? b : a));
    const low = werte.reduce((a, b) => (b.wert < a.wert ? b : a));
    worte.push(`${last.lang}: ${formatWert(last.wert, einheit)}`);
    if (high !== first && high !== last) worte.push(`höchster Wert ${formatZahl(high.wert)} (${high.lang})`);
    if (low !== first && low !== last) worte.push(`tiefster Wert ${formatZahl(low.wert)} (${low.lang})`);
  }
  const zusatz = ziel === undefined || ziel === 'neutral' ? '' : ` Ziel: Der Wert ${wortOf(richtung, ziel)}.`;
  return `${worte.join('; ')}.${zusatz}`;
}

// Charts of indicators, drawn at build time. The chart is a picture of the table beside it and never the only place of a figure.
import { formatKurz, formatLang } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import { richtung } from '../../domain/kinds/indikator.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import { type Entity, findEntity } from '../../model/model.ts';
import { innereBrueche, readReihe, type Reihenwert } from '../../model/queries/reihe.ts';
import { formatMesswert, formatWert, formatZahl } from '../worte/format.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { zeichneReihe } from './reihenbild.ts';
import type { Tree } from '../tree/h.ts';
import { spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../tabelle/zelle.ts';

export interface Diagrammsicht {
  readonly titel: string;
  /** The same picture in one or more widths, each with its own text alternative. */
  readonly bilder: Tree;
  /** What the chart shows, in one sentence. */
  readonly botschaft: string;
  readonly tabelle: Tabellensicht;
}

type Diagrammwert = Reihenwert & { readonly wert: number };

/** The chart of an indicator with its table; null where no series is there to draw. */
export function zeichneIndikator(render: Render, indikator: Entity<'indikator'>): Diagrammsicht | null {
  const werte = readReihe(render.model, indikator).filter((w): w is Diagrammwert => w.wert !== undefined);
  const { reihe } = indikator.data;
  if (werte.length === 0 || !reihe || 'offen' in reihe) return null;
  const botschaft = beschreibeIndikator(indikator, werte);
  return {
    titel: indikator.titel,
    bilder: zeichneReihe({
      nurBreit: render.papier ?? false,
      slug: indikator.id.toLowerCase(),
      einheit: einheitOf(indikator),
      punkte: werte.map((wert) => ({ ...wert, name: nameOfWert(render, reihe.daten, werte, wert) })),
      brueche: innereBrueche(werte, findEntity(render.model, 'datensatz', reihe.daten)?.data.brueche ?? []),
      alternative: `Diagramm: ${indikator.titel}. ${botschaft}`,
    }),
    botschaft,
    tabelle: werteTabelle(render, indikator, werte),
  };
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
  return {
    titel: `${indikator.titel}: Werte`,
    art: 'werte',
    spalten: [spaltenkopf('Zeit'), spaltenkopf(einheitOf(indikator), true)],
    zeilen: werte.map((wert) => ({
      anker: null,
      zellen: [
        zelle(nameOfWert(render, daten, werte, wert), { kopf: true }),
        zelle(formatMesswert(textOf(wert)) + (isEstimate(datensatz, name, wert.zeile) ? ' *' : ''), { zahl: true }),
      ],
    })),
    anmerkungen: anmerkungenOf(render, datensatz, [name]),
  };
}

/** The time of a value; where values share one, all are told with the text that tells the rows of the table apart. */
function nameOfWert(
  { model }: Render,
  daten: string,
  werte: readonly Diagrammwert[],
  { zeit, zeile }: Diagrammwert,
): string {
  if (new Set(werte.map((other) => other.zeit)).size === werte.length) return formatKurz(zeit);
  const tabelle = model.tabellen.get(daten);
  const text = findEntity(model, 'datensatz', daten)?.data.spalten?.find(({ art }) => art === 'text')?.name ?? '';
  return [tabelle?.zeilen[zeile - 1]?.zellen[tabelle.spalten.indexOf(text)] ?? '', formatKurz(zeit)].join(' ').trim();
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
  const gruende = gruendeOf(
    schaetzungen.filter(({ spalte: name }) => spalten.includes(name)),
    beschrieben,
  );
  return [
    [...quellen, stueck(stand === undefined ? stop : `${stop} Stand: ${formatKurz(stand)}.`)],
    ...(gruende.length > 0 ? [[stueck(`* ${gruende.join('; ')}.`)]] : []),
    ...brueche.map(({ ab, grund }) => [stueck(`Bruch der Reihe ab ${formatLang(ab)}: ${withoutStop(grund)}.`)]),
  ];
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

type Datensatzdaten = Entity<'datensatz'>['data'];

/** Why values are estimates, each reason once; the columns are named where there are several. */
function gruendeOf(
  gezeigt: NonNullable<Datensatzdaten['schaetzungen']>,
  beschrieben: NonNullable<Datensatzdaten['spalten']>,
): string[] {
  const byGrund = groupBy(gezeigt, ({ grund }) => withoutStop(grund));
  const single = new Set(gezeigt.map(({ spalte: name }) => name)).size < 2;
  return [...byGrund].map(([grund, entries]) => {
    const namen = [...new Set(entries.map(({ spalte: name }) => name))];
    const titel = namen.map((name) => beschrieben.find((s) => s.name === name)?.titel ?? name);
    return single ? grund : `${titel.join(', ')}: ${grund}`;
  });
}

/** First, last, highest and lowest value in words: what a chart says to those who do not see it. */
export function beschreibeIndikator(indikator: Entity<'indikator'>, werte: readonly Diagrammwert[]): string {
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
  const zusatz = ziel === undefined || ziel === 'neutral' ? '' : ` Ziel: Der Wert ${wortOf(richtung, ziel)}.`;
  return `${worte.join('; ')}.${zusatz}`;
}

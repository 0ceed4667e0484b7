// The Integrationsmonitoring: all Indikatoren on one grid and in one table, with the rules by which they are judged.
import { zeitOfJahreswert } from '../../../model/queries/reihe.ts';
import type { Element } from 'hast';
import { formatKurz, formatLang } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { type Monitoring, observeIndikator } from '../../../model/queries/monitoring.ts';
import { beschreibeIndikator, punkteOf, werteTabelle } from '../../diagramm/diagramm.ts';
import { tellWerte } from '../../worte/aussage.ts';
import { formatWert, plural } from '../../worte/format.ts';
import {
  bildregel,
  describeTrend,
  explainUrteil,
  monitoringRegeln,
  nameUrteil,
  urteilsworte,
} from '../../worte/monitoring-worte.ts';
import { drawBilanz } from '../../diagramm/bilanzbild.ts';
import { type Zeitachse, drawPfad, zeitachseOf } from '../../diagramm/pfadbild.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { withCsv, withoutCsv } from '../../tabelle/csv.ts';
import { absatzZelle, spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { phrase } from '../../worte/ebenenworte.ts';

/** One Indikator on the grid. */
export interface Kachelsicht {
  readonly id: string;
  readonly titel: Stueck;
  /** '392 Personen (2022)'; null where there is no value. */
  readonly letzter: string | null;
  readonly bild: Element | null;
  readonly urteil: string;
  readonly urteilArt: string;
  readonly urteilSatz: readonly Stueck[];
  /** Null where there is no value to compare. */
  readonly trend: { readonly wort: string; readonly satz: string } | null;
  /** Says that values older than the picture stand in the table; null where there are none. */
  readonly aelter: string | null;
  readonly tabelle: Tabellensicht | null;
}

/** The Indikatoren of one judgement. */
export interface Urteilsgruppe {
  readonly art: Monitoring['urteil']['wort'];
  readonly wort: string;
  readonly indikatoren: readonly Stueck[];
}

export interface Monitoringsicht {
  /** Paper folds nothing. */
  readonly papier: boolean;
  readonly hinweis: string;
  /** How many Indikatoren there are of each judgement, in one sentence. */
  readonly bilanz: string;
  /** Those that can be judged, by name, and how many there are in all. */
  readonly urteile: readonly Urteilsgruppe[];
  readonly bild: Element;
  readonly regeln: readonly string[];
  readonly felder: readonly { readonly titel: string; readonly kacheln: readonly Kachelsicht[] }[];
  /** A chapter of the website leads to the page that has all tables instead of repeating them. */
  readonly tabelle: Tabellensicht | Stueck;
  /** On paper, those without a figure, which have no card there: told once, in one table. */
  readonly offene: Tabellensicht | null;
}

/** The view of all Indikatoren at the Stichtag; null where there are none. loadDiagramme() must have been awaited. */
export function monitoringsicht(render: Render): Monitoringsicht | null {
  const { model } = render;
  const alle = listOf(model, 'indikator').map((indikator) => observeIndikator(model, indikator, model.stichtag));
  if (alle.length === 0) return null;
  const achse = zeitachseOf(alle, model.stichtag);
  const offene = render.papier ? alle.filter(({ letzter }) => !letzter) : [];
  const gezeigt = alle.filter((one) => !offene.includes(one));
  const urteile = urteileOf(render, alle);
  return {
    papier: render.papier ?? false,
    urteile,
    bild: drawBilanz(urteile, alle.length, bilanzOf(alle)),
    hinweis: phrase(
      render,
      'Ein Indikator zeigt, wie die Lage ist. Er zeigt nicht, was {massnahme.ein} bewirkt hat; deshalb stehen Lage und Stand {massnahme.derVielen} nirgends in einem gemeinsamen Zeichen.',
    ),
    bilanz: bilanzOf(alle),
    regeln: [...monitoringRegeln(model.stichtag), bildregel(achse)],
    felder: gruppiere(render, gezeigt).map(({ titel, indikatoren }) => ({
      titel,
      kacheln: indikatoren.map((monitoring) => kachelOf(render, monitoring, achse)),
    })),
    tabelle: monitoringTabelle(render, gezeigt),
    offene: offene.length === 0 ? null : offeneTabelle(render, offene),
  };
}

/** The view for a chapter: of the website, which has a page with all values, without the tables. */
export function kapitelmonitoring(render: Render): Monitoringsicht | null {
  const sicht = monitoringsicht(render);
  const seite = render.papier ? null : render.adresse({ typ: 'monitoring', id: '' });
  if (!sicht || seite === null) return sicht;
  return {
    ...sicht,
    felder: sicht.felder.map(({ titel, kacheln }) => ({
      titel,
      kacheln: kacheln.map((kachel) => ({ ...kachel, tabelle: null })),
    })),
    tabelle: stueck('Alle Werte und alle Indikatoren als Tabelle', seite),
  };
}

/** The judgements in their order, those that none has left out. */
const urteileOf = (render: Render, alle: readonly Monitoring[]): readonly Urteilsgruppe[] =>
  (Object.keys(urteilsworte) as Urteilsgruppe['art'][]).flatMap((art) => {
    const some = alle.filter(({ urteil }) => urteil.wort === art);
    return some.length === 0
      ? []
      : [
          {
            art,
            wort: urteilsworte[art],
            indikatoren: some.map(({ indikator: { id, titel } }) =>
              verweisTo(render, 'indikator', id, `${id} ${titel}`),
            ),
          },
        ];
  });

/** By Handlungsfeld in its order; what belongs to none comes last. */
function gruppiere(
  { model }: Render,
  alle: readonly Monitoring[],
): { readonly titel: string; readonly indikatoren: readonly Monitoring[] }[] {
  const byFeld = groupBy(alle, ({ indikator }) => kuerzelOf(indikator));
  const felder = listOf(model, 'handlungsfeld');
  const rest = [...byFeld].filter(([kuerzel]) => felder.every(({ id }) => id !== kuerzel));
  return [
    ...felder.map(({ id, titel }) => ({ titel, indikatoren: byFeld.get(id) ?? [] })),
    { titel: 'Alle Handlungsfelder', indikatoren: rest.flatMap(([, indikatoren]) => indikatoren) },
  ].filter(({ indikatoren }) => indikatoren.length > 0);
}

const kuerzelOf = ({ id }: Entity<'indikator'>): string => id.split('-')[1] ?? '';

/** How many Indikatoren there are of each judgement. */
export function bilanzOf(alle: readonly Monitoring[]): string {
  const count = (wort: Monitoring['urteil']['wort']): number =>
    alle.filter(({ urteil }) => urteil.wort === wort).length;
  const offen = alle.filter(({ zuFragen }) => zuFragen !== undefined).length;
  const nicht = count('nicht-zu-beurteilen');
  return (
    `Von ${plural(alle.length, 'Indikator', 'Indikatoren')}: erreicht ${count('erreicht')}, auf dem Pfad ${count('auf-dem-pfad')}, ` +
    `hinter dem Pfad ${count('hinter-dem-pfad')}, verfehlt ${count('verfehlt')}, nicht zu beurteilen ${nicht}` +
    `${offen === 0 ? '' : `, davon ${offen} noch ohne Zahlen`}.${tellJahre(alle)}`
  );
}

/** Of which years the judged values are: the last that there is may be old. */
function tellJahre(alle: readonly Monitoring[]): string {
  const jahre = alle
    .flatMap(({ urteil, letzter }) => (urteil.wort === 'nicht-zu-beurteilen' || !letzter ? [] : [letzter.jahr]))
    .sort((a, b) => a - b);
  const [von, bis] = [jahre[0], jahre.at(-1)];
  if (von === undefined || bis === undefined) return '';
  return von === bis ? ` Beurteilt sind Werte von ${von}.` : ` Beurteilt sind Werte von ${von} bis ${bis}.`;
}

/** '12.304 Personen (12/2024)': the value from which the way is measured, with its own time; null where there is none. */
export function tellAusgangswert({ model }: Render, indikator: Entity<'indikator'>): string | null {
  const { ausgangswert, einheit } = indikator.data;
  return ausgangswert
    ? `${formatWert(ausgangswert.wert, einheit)} (${formatKurz(zeitOfJahreswert(model, indikator, ausgangswert.jahr))})`
    : null;
}

const letzterOf = ({ letzter, indikator }: Monitoring): string | null =>
  letzter ? `${formatWert(letzter.wert, indikator.data.einheit)} (${formatLang(letzter.zeit)})` : null;

function kachelOf(render: Render, monitoring: Monitoring, achse: Zeitachse): Kachelsicht {
  const { indikator, werte, letzter, urteil } = monitoring;
  const aelter = werte.filter(({ jahr }) => jahr < achse.von).length;
  const sichtbar = werte.length > aelter;
  return {
    id: indikator.id,
    titel: verweisTo(render, 'indikator', indikator.id, `${indikator.id} ${indikator.titel}`),
    letzter: letzterOf(monitoring),
    bild: sichtbar ? drawPfad(monitoring, achse, beschreibeBild(render, monitoring)) : null,
    urteil: nameUrteil(monitoring),
    urteilArt: urteil.wort,
    urteilSatz: explainUrteil(render, monitoring),
    trend: letzter ? describeTrend(monitoring) : null,
    aelter: aelter === 0 ? null : `Nicht im Bild: ${aelter === 1 ? '1 älterer Wert' : `${aelter} ältere Werte`}.`,
    // The file of the values stands on the page of the indicator: this page is heavy enough.
    tabelle: letzter && !render.papier ? werteTabelle(withoutCsv(render), indikator, werte) : null,
  };
}

/** The small picture in words: every value, its path, its breaks. */
function beschreibeBild(render: Render, { indikator, werte, pfad, brueche }: Monitoring): string {
  const { einheit, reihe } = indikator.data;
  const weg = pfad
    ? ` Pfad: ${tellAusgangswert(render, indikator) ?? ''} bis ${formatWert(pfad.zielwert.wert, einheit)} (${pfad.zielwert.jahr}).`
    : '';
  const bruch = brueche.map(({ ab }) => ` Bruch der Reihe ab ${formatLang(ab)}.`).join('');
  const punkte = punkteOf(render, reihe && 'daten' in reihe ? reihe.daten : '', werte);
  return `Diagramm: ${indikator.titel}. ${beschreibeIndikator(indikator, punkte)} ${tellWerte(punkte)}${weg}${bruch}`;
}

/** What cannot be told in figures yet, and whom to ask. */
const offeneTabelle = (render: Render, offene: readonly Monitoring[]): Tabellensicht => ({
  titel: 'Noch nicht zu messen',
  art: 'offene',
  spalten: ['Indikator', 'Zielwert', 'Warum'].map((titel) => spaltenkopf(titel)),
  zeilen: offene.map((monitoring) => {
    const { id, titel, data } = monitoring.indikator;
    return {
      anker: null,
      zellen: [
        zelle(verweisTo(render, 'indikator', id, `${id} ${titel}`), { kopf: true }),
        zelle(data.zielwert ? `${formatWert(data.zielwert.wert, data.einheit)} (${data.zielwert.jahr})` : ''),
        zelle(explainUrteil(render, monitoring)),
      ],
    };
  }),
});

/** Baseline, last value, target, the way there and the trend of each Indikator. */
export function monitoringTabelle(render: Render, alle: readonly Monitoring[]): Tabellensicht {
  return withCsv(render, {
    titel: `Alle Indikatoren am ${formatLang(render.model.stichtag)}`,
    art: 'monitoring',
    spalten: ['Indikator', 'Ausgangswert', 'Letzter Wert', 'Zielwert', 'Weg zum Ziel', 'Trend'].map((titel) =>
      spaltenkopf(titel),
    ),
    zeilen: alle.map((monitoring) => {
      const { indikator } = monitoring;
      const { einheit, zielwert } = indikator.data;
      const trend = describeTrend(monitoring);
      return {
        anker: null,
        zellen: [
          zelle(verweisTo(render, 'indikator', indikator.id, `${indikator.id} ${indikator.titel}`), { kopf: true }),
          zelle(tellAusgangswert(render, indikator) ?? ''),
          zelle(letzterOf(monitoring) ?? ''),
          zelle(zielwert ? `${formatWert(zielwert.wert, einheit)} (${zielwert.jahr})` : ''),
          absatzZelle([[stueck(nameUrteil(monitoring))], explainUrteil(render, monitoring)]),
          monitoring.letzter ? absatzZelle([[stueck(trend.wort)], [stueck(trend.satz)]]) : zelle(''),
        ],
      };
    }),
  });
}

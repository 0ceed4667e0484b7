// The kinds around the Handlungsfelder: Akteure, Gremien, Beteiligung, Indikatoren, Datensätze, Budgets, Quellen, Glossar.
import { formatKurz, formatLang } from '../../base/datum.ts';
import { akteurArt } from '../../domain/kinds/akteur.kind.ts';
import { beschlusslage, budgetArt } from '../../domain/kinds/budget.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import { richtung } from '../../domain/kinds/indikator.kind.ts';
import { listBelege } from '../../model/queries/belege.ts';
import { sitzungenOf } from '../../model/queries/gremien.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { observeIndikator } from '../../model/queries/monitoring.ts';
import { vorschlaegeOf } from '../../model/queries/vorschlaege.ts';
import { type Diagrammsicht, zeichneIndikator } from '../diagramm/diagramm.ts';
import { formatWert } from '../worte/format.ts';
import { budgetTabelle } from './kostentabellen.ts';
import { sitzungenTabelle, tabelleOf } from '../tabelle/tabellen.ts';
import { vorschlaegeTabelle } from './vorschlaege.ts';
import { describeTrend, explainUrteil, urteilsworte } from '../worte/monitoring-worte.ts';
import { akteureOf, type Render, verweisTo } from '../prosa/verweise.ts';
import { verzahnungTabelle } from './verzahnung.ts';
import { stueck, type Stueck, type Tabellensicht } from '../tabelle/zelle.ts';
import { type Entitaetssicht, entitaetssicht, rueckverweiseOf, type Rueckverweise } from './gemeinsam.ts';
import type { Angabe } from './massnahme.view.ts';

/** An entry of a Verzeichnis: its facts, its text, who refers to it, and what belongs to its kind. */
export interface Eintragssicht extends Entitaetssicht {
  readonly angaben: readonly Angabe[];
  readonly rueckverweise: readonly Rueckverweise[];
  readonly tabellen: readonly Tabellensicht[];
  readonly diagramm: Diagrammsicht | null;
}

type Zusatz = Partial<Pick<Eintragssicht, 'tabellen' | 'diagramm'>> & {
  readonly angaben: Readonly<Record<string, string | readonly Stueck[] | undefined>>;
};

function eintrag(render: Render, entity: Entity, { angaben, tabellen = [], diagramm = null }: Zusatz): Eintragssicht {
  const lines = Object.entries(angaben).flatMap(([wort, wert]) => {
    const stuecke = typeof wert === 'string' ? (wert === '' ? [] : [stueck(wert)]) : (wert ?? []);
    return stuecke.length > 0 ? [{ wort, stuecke }] : [];
  });
  return {
    ...entitaetssicht(render, entity),
    angaben: lines,
    rueckverweise: rueckverweiseOf(render, entity),
    tabellen,
    diagramm,
  };
}

/** An Akteur with all that it answers for. */
export const akteursicht = (render: Render, akteur: Entity<'akteur'>): Eintragssicht =>
  eintrag(render, akteur, {
    angaben: {
      Kurzname: akteur.data.kurz,
      Art: wortOf(akteurArt, akteur.data.art),
      Dezernat: akteur.data.dezernat === undefined ? undefined : String(akteur.data.dezernat),
      'Gehört zu': akteureOf(render, akteur.data.uebergeordnet === undefined ? [] : [akteur.data.uebergeordnet]),
    },
  });

/** A body with its names over time and its sessions. */
export function gremiumsicht(render: Render, gremium: Entity<'gremium'>): Eintragssicht {
  const { namen, rolle } = gremium.data;
  const sitzungen = sitzungenOf(gremium);
  return eintrag(render, gremium, {
    angaben: {
      Rolle: rolle,
      Namen: namen.length < 2 ? undefined : namen.map(({ name, ab, bis }) => name + spanne(ab, bis)).join('; '),
    },
    tabellen: sitzungen.length > 0 ? [sitzungenTabelle(render, sitzungen, `Sitzungen: ${gremium.titel}`)] : [],
  });
}

const spanne = (ab: string | undefined, bis: string | undefined): string =>
  [ab === undefined ? '' : ` ab ${formatLang(ab)}`, bis === undefined ? '' : ` bis ${formatLang(bis)}`].join('');

/** An event of the Beteiligung with what became of its proposals. */
export function beteiligungsicht(render: Render, event: Entity<'beteiligung'>): Eintragssicht {
  const vorschlaege = vorschlaegeOf(render.model, event);
  const { datum, format, zielsetzung } = event.data;
  return eintrag(render, event, {
    angaben: { Termin: datum === undefined ? undefined : formatLang(datum), Format: format, Zielsetzung: zielsetzung },
    tabellen:
      vorschlaege.length > 0 ? [vorschlaegeTabelle(render, vorschlaege, `Vorschläge: ${event.titel}`, false)] : [],
  });
}

/** An indicator with its chart and table, or with whom to ask. */
export function indikatorsicht(render: Render, indikator: Entity<'indikator'>): Eintragssicht {
  const { einheit, richtung: ziel, reihe, ausgangswert, zielwert } = indikator.data;
  const monitoring = observeIndikator(render.model, indikator, render.model.stichtag);
  const trend = describeTrend(monitoring);
  const wertIn = (wert: { wert: number; jahr: number } | undefined): string | undefined =>
    wert && `${formatWert(wert.wert, einheit)} (${wert.jahr})`;
  return eintrag(render, indikator, {
    angaben: {
      Einheit: einheit,
      Richtung: ziel === undefined ? undefined : wortOf(richtung, ziel),
      Ausgangswert: wertIn(ausgangswert),
      Zielwert: wertIn(zielwert),
      'Weg zum Ziel': monitoring.letzter && [
        stueck(`${urteilsworte[monitoring.urteil.wort]}: `),
        ...explainUrteil(render, monitoring),
      ],
      Trend: monitoring.letzter && `${trend.wort}: ${trend.satz}`,
      Reihe:
        reihe &&
        ('offen' in reihe
          ? [stueck('offen; zu fragen: '), verweisTo(render, 'akteur', reihe.offen)]
          : [verweisTo(render, 'datensatz', reihe.daten)]),
    },
    diagramm: zeichneIndikator(render, indikator),
  });
}

/** A Datensatz with its whole table. */
export const datensatzsicht = (render: Render, datensatz: Entity<'datensatz'>): Eintragssicht =>
  eintrag(render, datensatz, {
    angaben: { Lizenz: datensatz.data.lizenz, Anmerkungen: datensatz.data.anmerkungen },
    tabellen: [tabelleOf(render, datensatz)],
  });

/** A budget by year: what it holds, what the Maßnahmen plan from it. */
export function budgetsicht(render: Render, budget: Entity<'budget'>): Eintragssicht {
  const { art, beschlusslage: lage } = budget.data;
  return eintrag(render, budget, {
    angaben: {
      Art: wortOf(budgetArt, art),
      Beschlusslage:
        lage === undefined
          ? undefined
          : wortOf(beschlusslage, lage) + (lage === 'vorgeschlagen' ? ', unter Finanzierungsvorbehalt' : ''),
    },
    tabellen: [budgetTabelle(render, budget)],
  });
}

/** A source as it is cited. */
export function quellesicht(render: Render, quelle: Entity<'quelle'>): Eintragssicht {
  const { herausgeber, jahr, adresse, abgerufen } = quelle.data;
  return eintrag(render, quelle, {
    angaben: {
      'Zitiert als': listBelege(render.model).get(quelle.id),
      Herausgeber: herausgeber,
      Jahr: jahr === undefined ? undefined : String(jahr),
      Adresse: adresse === undefined ? undefined : [stueck(adresse, adresse)],
      Abgerufen: abgerufen === undefined ? undefined : formatKurz(abgerufen),
    },
  });
}

/** A word of the Glossar. */
export const glossarsicht = (render: Render, wort: Entity<'glossar'>): Eintragssicht =>
  eintrag(render, wort, { angaben: { 'Kurz gesagt': wort.data.kurz } });

/** Another concept that this one meshes with. */
export const verzahnungsicht = (render: Render, andere: Entity<'verzahnung'>): Eintragssicht =>
  eintrag(render, andere, {
    angaben: {
      Herausgeber: andere.data.herausgeber,
      Adresse: andere.data.adresse === undefined ? undefined : [stueck(andere.data.adresse, andere.data.adresse)],
      Abgerufen: andere.data.abgerufen === undefined ? undefined : formatKurz(andere.data.abgerufen),
    },
    tabellen: [verzahnungTabelle(render, andere)],
  });

/** All entries of a kind, each by its view. */
export const eintraegeOf = <T extends Parameters<typeof listOf>[1]>(
  render: Render,
  typ: T,
  sicht: (render: Render, entity: Entity<T>) => Eintragssicht,
): Eintragssicht[] => listOf(render.model, typ).map((entity) => sicht(render, entity));

// The kinds around the Handlungsfelder as entries of lists and registers: their fields, and what belongs to a kind beside them.
import { tellAusgangswert } from './monitoring/monitoring.ts';
import { isLinkadresse } from '../../base/netz/adresse.ts';
import { formatLang } from '../../base/datum.ts';
import { beschlusslage } from '../../domain/kinds/budget.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import type { Typ } from '../../domain/registry.ts';
import { listBelege } from '../../model/queries/belege.ts';
import { sitzungenOf } from '../../model/queries/gremien.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { observeIndikator } from '../../model/queries/monitoring.ts';
import { vorschlaegeOf } from '../../model/queries/vorschlaege.ts';
import { type Diagrammsicht, drawIndikator } from '../diagramm/diagramm.ts';
import { formatWert } from '../worte/format.ts';
import { budgetTabelle } from './kosten/kostentabellen.ts';
import { sitzungenTabelle, tabelleOf } from '../tabelle/tabellen.ts';
import { vorschlaegeTabelle } from './vorschlaege.ts';
import { describeTrend, explainUrteil, nameUrteil } from '../worte/monitoring-worte.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { verzahnungTabelle } from './verzahnung.ts';
import { stueck, type Stueck, type Tabellensicht } from '../tabelle/zelle.ts';
import { type Entitaetssicht, entitaetssicht, rueckverweiseOf, type Rueckverweise } from './gemeinsam.ts';
import { type Angabe, angabenOf, type Eigenworte, type Zusatzangabe } from './angaben.ts';

/** An entry of a Verzeichnis: its facts, its text, who refers to it, and what belongs to its kind. */
export interface Eintragssicht extends Entitaetssicht {
  readonly angaben: readonly Angabe[];
  readonly rueckverweise: readonly Rueckverweise[];
  readonly tabellen: readonly Tabellensicht[];
  readonly diagramm: Diagrammsicht | null;
}

/** What the page of a kind tells beside its fields, and where a field says more than its form. */
interface Zusatz<T extends Typ> extends Partial<Pick<Eintragssicht, 'tabellen' | 'diagramm'>> {
  readonly eigen?: Eigenworte<T>;
  readonly angaben?: readonly Zusatzangabe[];
}

const zusaetze: { readonly [T in Typ]?: (render: Render, entity: Entity<T>) => Zusatz<T> } = {
  akteur: akteurzusatz,
  gremium: gremiumzusatz,
  beteiligung: beteiligungzusatz,
  indikator: indikatorzusatz,
  datensatz: (render, datensatz) => ({ tabellen: [tabelleOf(render, datensatz)] }),
  budget: budgetzusatz,
  quelle: (render, { id }) => ({
    angaben: [{ name: 'zitiert', wort: 'Zitiert als', nach: 'titel', inhalt: listBelege(render.model).get(id) }],
  }),
  verzahnung: (render, andere) => ({ tabellen: [verzahnungTabelle(render, andere)] }),
};

/** An entity of any kind as an entry. */
export function eintragssicht<T extends Typ>(render: Render, entity: Entity<T>): Eintragssicht {
  const zusatzOf = zusaetze[entity.typ] as ((render: Render, entity: Entity<T>) => Zusatz<T>) | undefined;
  const { eigen, angaben, tabellen = [], diagramm = null } = zusatzOf?.(render, entity) ?? {};
  return {
    ...entitaetssicht(render, entity),
    angaben: angabenOf(render, entity, eigen, angaben),
    rueckverweise: rueckverweiseOf(render, entity),
    tabellen,
    diagramm,
  };
}

/** All entries of a kind. */
export const eintragssichten = (render: Render, typ: Typ): Eintragssicht[] =>
  listOf(render.model, typ).map((entity) => eintragssicht(render, entity));

/** An Akteur with a line for each part of his contact: a mailbox and a number that can be dialled are links. */
function akteurzusatz(_render: Render, akteur: Entity<'akteur'>): Zusatz<'akteur'> {
  const { funktion, anschrift, telefon, email } = akteur.data.kontakt ?? {};
  const nummer = telefon === undefined ? '' : String(telefon);
  const wahl = `tel:${nummer.replaceAll(/[^\d+]/g, '')}`;
  return {
    eigen: { kontakt: () => funktion },
    angaben: [
      { name: 'anschrift', wort: 'Anschrift', nach: 'kontakt', inhalt: anschrift },
      {
        name: 'telefon',
        wort: 'Telefon',
        nach: 'anschrift',
        inhalt: nummer && [stueck(nummer, isLinkadresse(wahl) ? wahl : null)],
      },
      { name: 'email', wort: 'E-Mail', nach: 'telefon', inhalt: email && [stueck(email, `mailto:${email}`)] },
    ],
  };
}

/** A body with its names over time and its sessions. */
function gremiumzusatz(render: Render, gremium: Entity<'gremium'>): Zusatz<'gremium'> {
  const { namen } = gremium.data;
  const sitzungen = sitzungenOf(gremium);
  return {
    eigen: {
      namen: () => (namen.length < 2 ? undefined : namen.map(({ name, ab, bis }) => name + spanne(ab, bis)).join('; ')),
    },
    tabellen: sitzungen.length > 0 ? [sitzungenTabelle(render, sitzungen, `Sitzungen: ${gremium.titel}`)] : [],
  };
}

const spanne = (ab: string | undefined, bis: string | undefined): string =>
  [ab === undefined ? '' : ` ab ${formatLang(ab)}`, bis === undefined ? '' : ` bis ${formatLang(bis)}`].join('');

/** An event of the Beteiligung with what became of its proposals. */
function beteiligungzusatz(render: Render, event: Entity<'beteiligung'>): Zusatz<'beteiligung'> {
  const vorschlaege = vorschlaegeOf(render.model, event);
  return {
    tabellen:
      vorschlaege.length > 0 ? [vorschlaegeTabelle(render, vorschlaege, `Vorschläge: ${event.titel}`, false)] : [],
  };
}

/** An indicator with its chart and table, or with whom to ask. */
function indikatorzusatz(render: Render, indikator: Entity<'indikator'>): Zusatz<'indikator'> {
  const { einheit, reihe, zielwert } = indikator.data;
  const monitoring = observeIndikator(render.model, indikator, render.model.stichtag);
  const trend = describeTrend(monitoring);
  const weg = (): readonly Stueck[] => [stueck(`${nameUrteil(monitoring)}: `), ...explainUrteil(render, monitoring)];
  return {
    eigen: {
      ausgangswert: () => tellAusgangswert(render, indikator) ?? undefined,
      zielwert: () => zielwert && `${formatWert(zielwert.wert, einheit)} (${zielwert.jahr})`,
      reihe: () =>
        reihe &&
        ('offen' in reihe
          ? [stueck('offen; zu fragen: '), verweisTo(render, 'akteur', reihe.offen)]
          : [verweisTo(render, 'datensatz', reihe.daten)]),
    },
    angaben: [
      { name: 'weg', wort: 'Weg zum Ziel', nach: 'zielwert', inhalt: monitoring.letzter && weg() },
      { name: 'trend', wort: 'Trend', nach: 'weg', inhalt: monitoring.letzter && `${trend.wort}: ${trend.satz}` },
    ],
    diagramm: drawIndikator(render, indikator),
  };
}

/** A budget by year: what it holds, what the Maßnahmen plan from it. */
function budgetzusatz(render: Render, budget: Entity<'budget'>): Zusatz<'budget'> {
  const { beschlusslage: lage } = budget.data;
  return {
    eigen: {
      beschlusslage: () =>
        lage && wortOf(beschlusslage, lage) + (lage === 'vorgeschlagen' ? ', unter Finanzierungsvorbehalt' : ''),
    },
    tabellen: [budgetTabelle(render, budget)],
  };
}

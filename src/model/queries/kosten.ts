// What the Maßnahmen cost: every amount once, and every sum that a document, a table or a paper tells of them.
import { type Finanzierung, finanzierung, type Kostennach } from '../../domain/kosten.ts';
import { wortOf } from '../../domain/felder.ts';
import { kostenart } from '../../domain/kinds/massnahme.kind.ts';
import type { DataOf } from '../../domain/registry.ts';
import type { Tag } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import type { Path } from '../facts.ts';
import { type Entity, findEntity, listOf, type Model, titelOfId } from '../model.ts';
import { compareGerman } from '../ordnung.ts';
import { isZaehlend } from './massnahme/stand.ts';

type Massnahme = Entity<'massnahme'>;
export type Kostenangabe = Exclude<NonNullable<DataOf<'massnahme'>['kosten']>, string>[number];

/** One amount of a Maßnahme: of one year, from at most one budget. */
export interface Posten {
  readonly massnahme: Massnahme;
  readonly kosten: Kostenangabe;
  readonly path: Path;
}

/** The amounts of a Maßnahme, year by year; none where its Kosten are `keine`, `offen` or not given. */
export const postenOf = (massnahme: Massnahme): readonly Posten[] =>
  (Array.isArray(massnahme.data.kosten) ? massnahme.data.kosten : [])
    .map((kosten, index) => ({ massnahme, kosten, path: ['kosten', index] }))
    .sort((a, b) => a.kosten.jahr - b.kosten.jahr);

const listZaehlende = (model: Model): readonly Massnahme[] =>
  listOf(model, 'massnahme').filter((massnahme) => isZaehlend(massnahme, model.stichtag));

/** Every amount that counts at the Stichtag. */
export const listPosten = (model: Model): readonly Posten[] => listZaehlende(model).flatMap(postenOf);

/** How an amount is paid, by the budget that it names. */
export function finanzierungOf(model: Model, budget: string | undefined): Finanzierung {
  if (budget === undefined) return 'ohne-budget';
  const lage = findEntity(model, 'budget', budget)?.data.beschlusslage;
  if (lage === undefined) return 'ungeklaert';
  return lage === 'beschlossen' ? 'beschlossen' : 'vorbehalt';
}

/** True for a budget that is proposed and not decided: what it pays stands under reserve. */
export const isProposed = (model: Model, budget: string | undefined): boolean =>
  finanzierungOf(model, budget) === 'vorbehalt';

/** The sum of amounts in euros, added in whole cents, so that no figure shows what floating point adds. */
export const sumBetraege = (betraege: readonly number[]): number =>
  betraege.reduce((sum, betrag) => sum + Math.round(betrag * 100), 0) / 100;

/** A sum in euros, and whether an estimate is in it. */
export interface Summe {
  readonly betrag: number;
  readonly geschaetzt: boolean;
}

/** Sums up amounts, those of one year or all; undefined where there is none: that is not the same as 0. */
export function sumPosten(posten: readonly Posten[], jahr?: number): Summe | undefined {
  const kosten = posten.map((each) => each.kosten).filter((each) => jahr === undefined || each.jahr === jahr);
  if (kosten.length === 0) return undefined;
  return {
    betrag: sumBetraege(kosten.map(({ betrag }) => betrag)),
    geschaetzt: kosten.some(({ geschaetzt }) => geschaetzt === true),
  };
}

/** The euros that a Maßnahme plans up to the year of a Stichtag; 0 where it costs nothing, undefined where that is open. */
export function geplantBis(massnahme: Massnahme, stichtag: Tag): number | undefined {
  const { kosten } = massnahme.data;
  if (kosten === undefined || kosten === 'offen') return undefined;
  const jahr = Number(stichtag.slice(0, 4));
  const bisher = postenOf(massnahme).filter((posten) => posten.kosten.jahr <= jahr);
  return sumPosten(bisher)?.betrag ?? 0;
}

/** Amounts that belong together, and the Maßnahmen whose costs would belong there and are open. */
export interface Kostengruppe {
  /** The id of the Handlungsfeld, Akteur or budget, or the word for Kostenart or Finanzierung; `_ohne` where none is given. */
  readonly schluessel: string;
  readonly titel: string;
  readonly posten: readonly Posten[];
  readonly offen: readonly Massnahme[];
}

/** All costs by one thing. Every amount is in exactly one group. */
export interface Kostenuebersicht {
  readonly nach: Kostennach;
  readonly jahre: readonly number[];
  readonly gruppen: readonly Kostengruppe[];
  readonly posten: readonly Posten[];
  /** The Maßnahmen that are in no sum because their costs are not known yet. */
  readonly offen: readonly Massnahme[];
  /** How many say that they cost nothing. */
  readonly keine: number;
  /** How many do not say what they cost: bisherige need not. */
  readonly ohneAngabe: number;
}

/** No id begins with an underscore. */
const ohne = '_ohne';

interface Gruppierung {
  readonly keyOf: (model: Model, massnahme: Massnahme, kosten: Kostenangabe) => string | undefined;
  /** For a whole Maßnahme, where all its amounts go into the same group. */
  readonly keyOfMassnahme?: (massnahme: Massnahme) => string | undefined;
  readonly titelOf: (model: Model, key: string) => string;
  readonly titelOhne: string;
  /** The keys in their order; those that are not listed come by their German title. */
  readonly order: (model: Model) => readonly string[];
}

const feldOf = (massnahme: Massnahme): string | undefined => massnahme.feld;
const federfuehrungOf = ({ data }: Massnahme): string | undefined => data.federfuehrung;

const gruppierungen: Readonly<Record<Kostennach, Gruppierung>> = {
  handlungsfeld: {
    keyOf: (_model, massnahme) => feldOf(massnahme),
    keyOfMassnahme: feldOf,
    titelOf: (model, key) => titelOfId(model, 'handlungsfeld', key),
    titelOhne: 'ohne Handlungsfeld',
    order: (model) => listOf(model, 'handlungsfeld').map(({ id }) => id),
  },
  akteur: {
    keyOf: (_model, massnahme) => federfuehrungOf(massnahme),
    keyOfMassnahme: federfuehrungOf,
    titelOf: (model, key) => titelOfId(model, 'akteur', key),
    titelOhne: 'ohne Federführung',
    order: () => [],
  },
  budget: {
    keyOf: (_model, _massnahme, { budget }) => budget,
    titelOf: (model, key) => titelOfId(model, 'budget', key),
    titelOhne: 'ohne Budget',
    order: () => [],
  },
  art: {
    keyOf: (_model, _massnahme, { art }) => art,
    titelOf: (_model, key) => wortOf(kostenart, key),
    titelOhne: 'ohne Angabe der Kostenart',
    order: () => kostenart.options,
  },
  finanzierung: {
    keyOf: (model, _massnahme, { budget }) => finanzierungOf(model, budget),
    titelOf: (_model, key) => finanzierung[key as Finanzierung],
    titelOhne: '',
    order: () => Object.keys(finanzierung),
  },
};

/** Sums up all costs by one thing, at the Stichtag of the model. */
export function summarizeKosten(model: Model, nach: Kostennach): Kostenuebersicht {
  const { keyOf, keyOfMassnahme, titelOf, titelOhne, order } = gruppierungen[nach];
  const zaehlende = listZaehlende(model);
  const posten = zaehlende.flatMap(postenOf);
  const offen = zaehlende.filter(({ data }) => data.kosten === 'offen');
  const byKey = groupBy(posten, ({ massnahme, kosten }) => keyOf(model, massnahme, kosten) ?? ohne);
  const offenByKey = groupBy(keyOfMassnahme ? offen : [], (massnahme) => keyOfMassnahme?.(massnahme) ?? ohne);
  const first = order(model);
  const rank = (key: string): number =>
    key === ohne ? Infinity : first.includes(key) ? first.indexOf(key) : first.length;
  const gruppen = [...new Set([...byKey.keys(), ...offenByKey.keys()])].map((schluessel) => ({
    schluessel,
    titel: schluessel === ohne ? titelOhne : titelOf(model, schluessel),
    posten: byKey.get(schluessel) ?? [],
    offen: offenByKey.get(schluessel) ?? [],
  }));
  return {
    nach,
    jahre: [...new Set(posten.map(({ kosten }) => kosten.jahr))].sort((a, b) => a - b),
    gruppen: gruppen.sort((a, b) => rank(a.schluessel) - rank(b.schluessel) || compareGerman(a.titel, b.titel)),
    posten,
    offen,
    keine: zaehlende.filter(({ data }) => data.kosten === 'keine').length,
    ohneAngabe: zaehlende.filter(({ data }) => data.kosten === undefined).length,
  };
}

/** What a budget holds in a year: an amount, nothing because it does not list the year, or `unbegrenzt` where it names no amounts. */
export function ansatzOf(model: Model, { budget, jahr }: Pick<Kostenangabe, 'budget' | 'jahr'>): number | 'unbegrenzt' {
  const jahre = budget === undefined ? undefined : findEntity(model, 'budget', budget)?.data.jahre;
  return jahre === undefined || jahre === 'offen' ? 'unbegrenzt' : (jahre[String(jahr)] ?? 0);
}

/** What a budget holds in all its years; undefined where that is open. */
export function gesamtansatzOf({ data: { jahre } }: Entity<'budget'>): number | undefined {
  return jahre === undefined || typeof jahre === 'string' ? undefined : sumBetraege(Object.values(jahre));
}

/** A year of a budget: what it holds, what the Maßnahmen plan from it, and what is left; less than 0 where they plan too much. */
export interface Budgetjahr {
  readonly jahr: number;
  readonly ansatz: number | 'unbegrenzt';
  readonly verplant: Summe | undefined;
  readonly rest: number | undefined;
}

/** The years of a budget: those that it lists and those that Maßnahmen plan in. */
export function budgetjahreOf(model: Model, budget: Entity<'budget'>): readonly Budgetjahr[] {
  const posten = listPosten(model).filter(({ kosten }) => kosten.budget === budget.id);
  const { jahre } = budget.data;
  const listed = jahre === undefined || typeof jahre === 'string' ? [] : Object.keys(jahre).map(Number);
  const years = [...new Set([...listed, ...posten.map(({ kosten }) => kosten.jahr)])].sort((a, b) => a - b);
  return years.map((jahr) => {
    const ansatz = ansatzOf(model, { budget: budget.id, jahr });
    const verplant = sumPosten(posten, jahr);
    return {
      jahr,
      ansatz,
      verplant,
      rest: ansatz === 'unbegrenzt' ? undefined : sumBetraege([ansatz, -(verplant?.betrag ?? 0)]),
    };
  });
}

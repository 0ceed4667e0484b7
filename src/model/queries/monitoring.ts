// Where an Indikator stands on the way from its Ausgangswert to its Zielwert, and where it is going. It tells how things
// are, never what a Maßnahme achieved: the status of Maßnahmen has no part in it.
import { addMonths, letzterTag, type Tag } from '../../base/datum.ts';
import type { DataOf } from '../../domain/registry.ts';
import { type Entity, findEntity, type Model } from '../model.ts';
import { innereBrueche, isGetrennt, readReihe, type Reihenwert } from './reihe.ts';

/** A value that is there, with the day from which it counts. */
export interface Messwert extends Reihenwert {
  readonly wert: number;
  /** The last day of its time. */
  readonly tag: Tag;
  readonly jahr: number;
}

export type Bruch = NonNullable<DataOf<'datensatz'>['brueche']>[number];

/** The straight way from Ausgangswert to Zielwert: one step each year. */
export type Pfad = Required<Pick<Ausgang, 'ausgangswert' | 'zielwert'>>;

type Ausgang = { readonly [K in 'ausgangswert' | 'zielwert']?: NonNullable<DataOf<'indikator'>[K]> };

/** Why nothing can be said of the way to the Zielwert. */
export type Hindernis =
  | 'reihe-offen'
  | 'ohne-reihe'
  | 'ohne-wert'
  | 'ohne-richtung'
  | 'ohne-zielwert'
  | 'ohne-ausgangswert'
  | 'pfad-widerspruechlich'
  | 'ohne-neuen-wert'
  | 'wert-mehrdeutig'
  | 'bruch';

/** What can be said of it: `erwartet` is the value of the path in the year of the last value. */
export type Urteil =
  | { readonly wort: 'erreicht' | 'auf-dem-pfad' | 'hinter-dem-pfad' | 'verfehlt'; readonly erwartet: number }
  | { readonly wort: 'nicht-zu-beurteilen'; readonly grund: Hindernis };

/** The last value against an earlier one; `wertung` only where the direction of the Indikator gives one. */
export type Trend =
  | {
      readonly wort: 'steigt' | 'sinkt' | 'unveraendert';
      readonly seit: Messwert;
      readonly wertung: 'guenstig' | 'unguenstig' | undefined;
    }
  | { readonly wort: 'kein-trend'; readonly grund: 'ohne-wert' | 'ohne-vergleich' | 'wert-mehrdeutig' | 'bruch' };

export interface Monitoring {
  readonly indikator: Entity<'indikator'>;
  readonly stichtag: Tag;
  /** The values up to the Stichtag, oldest first. */
  readonly werte: readonly Messwert[];
  readonly letzter: Messwert | undefined;
  readonly pfad: Pfad | undefined;
  readonly urteil: Urteil;
  readonly trend: Trend;
  /** The breaks that part values from values. */
  readonly brueche: readonly Bruch[];
  /** The Akteur to ask, where the series is open. */
  readonly zuFragen: string | undefined;
}

/** A change of less than so much of the earlier value is none. */
export const trendschwelle = 0.02;
/** Values closer than so many months show the season, not a trend. */
export const trendabstand = 12;

/** Observes an Indikator at a Stichtag: what lies after that day does not count. */
export function observeIndikator(model: Model, indikator: Entity<'indikator'>, stichtag: Tag): Monitoring {
  const { reihe } = indikator.data;
  const werte = listMesswerte(model, indikator, stichtag);
  const daten = reihe && 'daten' in reihe ? findEntity(model, 'datensatz', reihe.daten)?.data : undefined;
  const brueche = innereBrueche(werte, daten?.brueche ?? []);
  return {
    indikator,
    stichtag,
    werte,
    letzter: werte.at(-1),
    pfad: findPfad(indikator),
    urteil: judge(indikator, werte, brueche),
    trend: findTrend(indikator, werte, brueche),
    brueche,
    zuFragen: reihe && 'offen' in reihe ? reihe.offen : undefined,
  };
}

/** The values of an Indikator that count at a Stichtag, oldest first: their time has ended by then. */
export const listMesswerte = (model: Model, indikator: Entity<'indikator'>, stichtag: Tag): readonly Messwert[] =>
  readReihe(model, indikator).flatMap(({ zeit, wert, zeile }) => {
    const tag = letzterTag(zeit);
    return wert === undefined || tag > stichtag ? [] : [{ zeit, wert, zeile, tag, jahr: Number(tag.slice(0, 4)) }];
  });

function findPfad({ data: { ausgangswert, zielwert } }: Entity<'indikator'>): Pfad | undefined {
  return ausgangswert && zielwert && zielwert.jahr > ausgangswert.jahr ? { ausgangswert, zielwert } : undefined;
}

/** The value of the path in a year, rounded like the values that it joins; after the end it stays at the Zielwert. */
export function expectedIn({ ausgangswert, zielwert }: Pfad, jahr: number, stellen = 0): number {
  const anteil = Math.min(1, Math.max(0, (jahr - ausgangswert.jahr) / (zielwert.jahr - ausgangswert.jahr)));
  const genau = ausgangswert.wert + (zielwert.wert - ausgangswert.wert) * anteil;
  return Number(genau.toFixed(Math.max(stellen, stellenOf(ausgangswert.wert), stellenOf(zielwert.wert))));
}

const stellenOf = (wert: number): number => (/\.(\d+)$/.exec(String(wert))?.[1] ?? '').length;

function judge(indikator: Entity<'indikator'>, werte: readonly Messwert[], brueche: readonly Bruch[]): Urteil {
  const grund = findHindernis(indikator, werte, brueche);
  const letzter = werte.at(-1);
  const pfad = findPfad(indikator);
  if (grund !== undefined || !letzter || !pfad)
    return { wort: 'nicht-zu-beurteilen', grund: grund ?? 'pfad-widerspruechlich' };
  const erwartet = expectedIn(pfad, letzter.jahr, stellenOf(letzter.wert));
  const reaches = (ziel: number): boolean =>
    indikator.data.richtung === 'sinkend' ? letzter.wert <= ziel : letzter.wert >= ziel;
  if (reaches(pfad.zielwert.wert)) return { wort: 'erreicht', erwartet };
  if (letzter.jahr >= pfad.zielwert.jahr) return { wort: 'verfehlt', erwartet };
  return { wort: reaches(erwartet) ? 'auf-dem-pfad' : 'hinter-dem-pfad', erwartet };
}

/** The first thing that stands in the way of a judgement; undefined for none. */
function findHindernis(
  { data: { reihe, richtung, ausgangswert, zielwert } }: Entity<'indikator'>,
  werte: readonly Messwert[],
  brueche: readonly Bruch[],
): Hindernis | undefined {
  const letzter = werte.at(-1);
  if (!reihe) return 'ohne-reihe';
  if ('offen' in reihe) return 'reihe-offen';
  if (!letzter) return 'ohne-wert';
  if (richtung === undefined || richtung === 'neutral') return 'ohne-richtung';
  if (!zielwert) return 'ohne-zielwert';
  if (!ausgangswert) return 'ohne-ausgangswert';
  const weg = zielwert.wert - ausgangswert.wert;
  if (zielwert.jahr <= ausgangswert.jahr || (richtung === 'steigend' ? weg < 0 : weg > 0))
    return 'pfad-widerspruechlich';
  if (letzter.jahr <= ausgangswert.jahr) return 'ohne-neuen-wert';
  if (isMehrdeutig(werte, letzter)) return 'wert-mehrdeutig';
  const anfang = werte.findLast(({ jahr }) => jahr === ausgangswert.jahr)?.zeit ?? String(ausgangswert.jahr);
  return isGetrennt(brueche, anfang, letzter.zeit) ? 'bruch' : undefined;
}

/** True where several rows tell of the same time: each may count something else. */
const isMehrdeutig = (werte: readonly Messwert[], { zeit, zeile }: Messwert): boolean =>
  werte.some((other) => other.zeit === zeit && other.zeile !== zeile);

/** Compares the last value with the youngest that is far enough away. */
function findTrend(
  { data: { richtung } }: Entity<'indikator'>,
  werte: readonly Messwert[],
  brueche: readonly Bruch[],
): Trend {
  const letzter = werte.at(-1);
  if (!letzter) return { wort: 'kein-trend', grund: 'ohne-wert' };
  const latest = addMonths(letzter.tag, -trendabstand).slice(0, 7);
  const seit = werte.findLast(({ tag }) => tag.slice(0, 7) <= latest);
  if (!seit) return { wort: 'kein-trend', grund: 'ohne-vergleich' };
  if (isMehrdeutig(werte, letzter) || isMehrdeutig(werte, seit))
    return { wort: 'kein-trend', grund: 'wert-mehrdeutig' };
  if (isGetrennt(brueche, seit.zeit, letzter.zeit)) return { wort: 'kein-trend', grund: 'bruch' };
  const change = letzter.wert - seit.wert;
  if (change === 0 || Math.abs(change) < Math.abs(seit.wert) * trendschwelle)
    return { wort: 'unveraendert', seit, wertung: undefined };
  const wort = change > 0 ? 'steigt' : 'sinkt';
  return { wort, seit, wertung: rateTrend(wort, richtung) };
}

function rateTrend(
  wort: 'steigt' | 'sinkt',
  richtung: Entity<'indikator'>['data']['richtung'],
): 'guenstig' | 'unguenstig' | undefined {
  if (richtung === undefined || richtung === 'neutral') return undefined;
  return (wort === 'steigt') === (richtung === 'steigend') ? 'guenstig' : 'unguenstig';
}

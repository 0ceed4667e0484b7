// The Ausgangswert of an Indikator against the series that it must stand in.
import { ersterTag } from '../../base/datum.ts';
import type { Entity, Model } from '../../model/model.ts';
import { listJahreswerte, readReihe } from '../../model/queries/reihe.ts';
import { findReihenspalte, isHeileReihe, listAbweichungen } from './tabellen.ts';

/** An Ausgangswert that its series does not hold; `reihe` is what it holds in that year, if anything. */
export interface Widerspruch {
  readonly wert: number;
  readonly jahr: number;
  readonly reihe: number | undefined;
}

/** Undefined where both agree, and where faults of the table that are told make the comparison idle. */
export function findWertwiderspruch(model: Model, indikator: Entity<'indikator'>): Widerspruch | undefined {
  const { ausgangswert } = indikator.data;
  const reihe = findReihenspalte(model, indikator);
  if (!ausgangswert || !reihe || !isHeileReihe(reihe.daten, reihe.name)) return undefined;
  const { wert, jahr } = ausgangswert;
  const last = readReihe(model, indikator).findLast(
    (row) => row.wert !== undefined && ersterTag(row.zeit).startsWith(String(jahr)),
  );
  const doubtful = listAbweichungen(reihe.daten).some(
    ({ zeile, spalte }) => zeile === last?.zeile && spalte.name === reihe.name,
  );
  return listJahreswerte(model, indikator, jahr).includes(wert) || doubtful
    ? undefined
    : { wert, jahr, reihe: last?.wert };
}

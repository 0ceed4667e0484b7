// The steps of a Beratungsfolge with the sessions that they name.
import { ersterTag, letzterTag } from '../../base/datum.ts';
import type { DataOf } from '../../domain/registry.ts';
import { findSitzung, type Sitzung } from '../../model/queries/gremien.ts';
import type { Entity, Model } from '../../model/model.ts';

export interface Folgeschritt {
  readonly data: NonNullable<DataOf<'vorlage'>['beratungsfolge']>[number];
  readonly index: number;
  /** Undefined where the reference does not resolve or the body has faults. */
  readonly sitzung: Sitzung | undefined;
}

/** The steps of a paper's Beratungsfolge as they are written, each with its session. */
export const schritteOf = (model: Model, vorlage: Entity<'vorlage'>): readonly Folgeschritt[] =>
  (vorlage.data.beratungsfolge ?? []).map((data, index) => ({
    data,
    index,
    sitzung: findSitzung(model, data.sitzung),
  }));

/** A step whose session lies wholly before that of the step above it, with that one. */
export interface Rueckschritt {
  readonly schritt: Folgeschritt & { readonly sitzung: Sitzung };
  readonly davor: Folgeschritt & { readonly sitzung: Sitzung };
}

const isResolved = (schritt: Folgeschritt): schritt is Rueckschritt['schritt'] => schritt.sitzung !== undefined;

/** Every step back in time. Sessions of which only the month is known count as any day of it. */
export function listRueckschritte(schritte: readonly Folgeschritt[]): readonly Rueckschritt[] {
  const resolved = schritte.filter(isResolved);
  return resolved.flatMap((schritt, position) => {
    const davor = resolved[position - 1];
    return davor && letzterTag(schritt.sitzung.data.datum) < ersterTag(davor.sitzung.data.datum)
      ? [{ schritt, davor }]
      : [];
  });
}

/** True for a step that decides. */
export const isEntscheidung = ({ data }: Folgeschritt): boolean => data.zustaendigkeit === 'entscheidung';

/** The steps that prepare a decision and come after the only one. */
export function listNachEntscheidung(schritte: readonly Folgeschritt[]): readonly Folgeschritt[] {
  const decisions = schritte.filter(isEntscheidung);
  const [decision] = decisions;
  if (!decision || decisions.length > 1) return [];
  const prepares = ({ data: { zustaendigkeit } }: Folgeschritt): boolean =>
    zustaendigkeit === 'vorberatung' || zustaendigkeit === 'anhoerung';
  return schritte.filter((schritt) => schritt.index > decision.index && prepares(schritt));
}

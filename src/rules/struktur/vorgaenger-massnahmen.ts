// The numbers that earlier concepts gave their Maßnahmen, and the Maßnahmen of this one that continue them.
import { type Entity, listOf, type Model } from '../../model/model.ts';

/** A Maßnahme that names a number of a Vorgänger whose Maßnahmen are written down. */
export interface Nachfolge {
  readonly massnahme: Entity<'massnahme'>;
  readonly vorgaenger: string;
  readonly nummer: string;
  /** The numbers that the Vorgänger has. */
  readonly nummern: readonly string[];
  /** Where the Vorgänger and its number stand in konzept.md, from 0; -1 for a number that is not there. */
  readonly stelle: readonly [vorgaenger: number, massnahme: number];
  readonly beendet: boolean;
}

/** All of them, in the order of documents. */
export const listNachfolgen = (model: Model): readonly Nachfolge[] =>
  listOf(model, 'massnahme').flatMap((massnahme) => {
    const { vorgaenger: id, nummer } = massnahme.data.fortgefuehrt_aus ?? {};
    const alle = model.konzept?.data.vorgaenger ?? [];
    const index = alle.findIndex((vorgaenger) => vorgaenger.id === id);
    const massnahmen = alle[index]?.massnahmen;
    if (id === undefined || nummer === undefined || !massnahmen) return [];
    const nummern = massnahmen.map((one) => String(one.nummer));
    const place = nummern.indexOf(String(nummer));
    const beendet = massnahmen[place]?.beendet !== undefined;
    return [{ massnahme, vorgaenger: id, nummer: String(nummer), nummern, stelle: [index, place], beendet }];
  });

/** The example concept with Maßnahmen of its Vorgänger. */
export const mitVorgaenger = (massnahmen: string, fortgefuehrt: string) => ({
  konzept: `vorgaenger:\n  - id: ALT\n    titel: Altes Konzept\n    massnahmen:\n${massnahmen}`,
  'M-TEIL-01': `fortgefuehrt_aus: { vorgaenger: ALT, nummer: ${fortgefuehrt} }`,
});

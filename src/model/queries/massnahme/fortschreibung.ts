// What became of the Maßnahmen of earlier concepts. It follows from what the Maßnahmen of this one continue; only an end has to
// be written down.
import type { DataOf } from '../../../domain/registry.ts';
import { type Entity, listOf, type Model } from '../../model.ts';

export type Vorgaenger = NonNullable<DataOf<'konzept'>['vorgaenger']>[number];
export type Verbleib = 'fortgefuehrt' | 'geaendert' | 'beendet' | 'unbekannt';

/** A Maßnahme of an earlier concept. */
export interface Vorlaeufer {
  readonly vorgaenger: Vorgaenger;
  /** Undefined where a Maßnahme of this concept names only the concept that it comes from. */
  readonly nummer: string | undefined;
  readonly titel: string | undefined;
  readonly verbleib: Verbleib;
  /** Why it ended. */
  readonly grund: string | undefined;
  /** The Maßnahmen of this concept that continue it. */
  readonly nachfolger: readonly Entity<'massnahme'>[];
}

/** Every Maßnahme of the earlier concepts that is told of, in their order. */
export const listVorlaeufer = (model: Model): readonly Vorlaeufer[] =>
  (model.konzept?.data.vorgaenger ?? []).flatMap((vorgaenger) => vorlaeuferOf(model, vorgaenger));

function vorlaeuferOf(model: Model, vorgaenger: Vorgaenger): Vorlaeufer[] {
  const nachfolger = listOf(model, 'massnahme').filter(
    ({ data }) => data.fortgefuehrt_aus?.vorgaenger === vorgaenger.id,
  );
  const told = (vorgaenger.massnahmen ?? []).map(({ nummer, titel, beendet }) => {
    const own = nachfolger.filter((massnahme) => nummerOf(massnahme) === String(nummer));
    return toVorlaeufer(vorgaenger, own, { nummer: String(nummer), titel, grund: beendet });
  });
  const known = new Set(told.map(({ nummer }) => nummer));
  const untold = nachfolger.filter((massnahme) => !known.has(nummerOf(massnahme)));
  return [
    ...told,
    ...untold.map((massnahme) =>
      toVorlaeufer(vorgaenger, [massnahme], { nummer: nummerOf(massnahme), titel: undefined, grund: undefined }),
    ),
  ];
}

const nummerOf = ({ data: { fortgefuehrt_aus: aus } }: Entity<'massnahme'>): string | undefined =>
  aus?.nummer === undefined ? undefined : String(aus.nummer);

const toVorlaeufer = (
  vorgaenger: Vorgaenger,
  nachfolger: readonly Entity<'massnahme'>[],
  rest: Pick<Vorlaeufer, 'nummer' | 'titel' | 'grund'>,
): Vorlaeufer => ({ vorgaenger, nachfolger, ...rest, verbleib: verbleibOf(nachfolger, rest.grund) });

function verbleibOf(nachfolger: readonly Entity<'massnahme'>[], grund: string | undefined): Verbleib {
  if (nachfolger.length === 0) return grund === undefined ? 'unbekannt' : 'beendet';
  return nachfolger.some(({ data }) => data.fortgefuehrt_aus?.aenderung !== undefined) ? 'geaendert' : 'fortgefuehrt';
}

/** The künftige Maßnahmen that continue nothing. */
export const listNeue = (model: Model): readonly Entity<'massnahme'>[] =>
  listOf(model, 'massnahme').filter(({ data }) => data.art === 'kuenftig' && data.fortgefuehrt_aus === undefined);

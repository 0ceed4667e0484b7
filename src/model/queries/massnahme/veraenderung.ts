// What changed of a Maßnahme between two days: what its log tells of the later day and not yet of the earlier one.
import { ersterTag, letzterTag, type Tag } from '../../../base/datum.ts';
import { type Ampel, ampelAt } from './ampel.ts';
import { type Entity, listOf, type Model } from '../../model.ts';
import { oncePerModelAnd } from '../../once.ts';
import { entriesUntil, isRuhend, reachedAt, type Status, statusAt, type Zwischenziel } from './stand.ts';
import { sumBetraege } from '../kosten.ts';

type Massnahme = Entity<'massnahme'>;

/** A step that a Maßnahme took; at most one of them is told, the first that fits in this order. */
export const schritte = ['entfallen', 'abgeschlossen', 'zurueckgestellt', 'aufgenommen', 'begonnen', 'neu'] as const;
export type Statusschritt = (typeof schritte)[number];

/** Better or worse by status and light; `gleich` also where the two days cannot be compared. */
export type Richtung = 'besser' | 'schlechter' | 'gleich';

/** A Zwischenziel that was moved, with the Termin before and after and the reason that was given. */
export interface Verlegung {
  readonly massnahme: Massnahme;
  readonly zwischenziel: Zwischenziel;
  readonly von: string;
  readonly nach: string;
  readonly grund: string;
  /** The date of the Sachstand that told it. */
  readonly gemeldet: string;
}

/** Where a Maßnahme stands on a day: what its log says, and what follows from it. */
export interface Zustand {
  readonly status: Status;
  readonly ampel: Ampel;
}

export interface Veraenderung {
  readonly massnahme: Massnahme;
  readonly vorher: Zustand;
  readonly jetzt: Zustand;
  readonly schritt: Statusschritt | undefined;
  readonly richtung: Richtung;
  /** The Zwischenziele that were reached in between. */
  readonly erreicht: readonly Zwischenziel[];
  readonly verlegt: readonly Verlegung[];
  /** What was spent in between; undefined without a report in between. */
  readonly ausgaben: Mittelabfluss | undefined;
}

/** An amount in euros, and whether it is known how much of it was spent before: nobody has reported that, and the Maßnahme ran already. */
export interface Mittelabfluss {
  readonly betrag: number;
  readonly auchDavor: boolean;
}

/** The two days, and within how many months a Sachstand is expected. */
export interface Spanne {
  readonly von: Tag;
  readonly bis: Tag;
  readonly turnus: number;
}

/** Where a Maßnahme stands at a Stichtag. `turnus` in months. */
export const zustandAt = (massnahme: Massnahme, stichtag: Tag, turnus: number): Zustand => ({
  status: statusAt(massnahme, stichtag),
  ampel: ampelAt(massnahme, stichtag, turnus),
});

/** The change of one Maßnahme from the end of `von` to the end of `bis`. */
export function veraenderungOf(massnahme: Massnahme, { von, bis, turnus }: Spanne): Veraenderung {
  const [vorher, jetzt] = [zustandAt(massnahme, von, turnus), zustandAt(massnahme, bis, turnus)];
  const before = reachedAt(massnahme, von);
  const now = reachedAt(massnahme, bis);
  return {
    massnahme,
    vorher,
    jetzt,
    schritt: schrittOf(massnahme, von, bis),
    richtung: richtungOf(vorher, jetzt),
    erreicht: (massnahme.data.zwischenziele ?? []).filter(({ nr }) => now.has(nr) && !before.has(nr)),
    verlegt: verlegungenOf(massnahme, von, bis),
    ausgaben: ausgabenOf(massnahme, von, bis),
  };
}

/** The changes of all Maßnahmen; every page of a report asks for them. */
export const listVeraenderungen = (model: Model, spanne: Spanne): readonly Veraenderung[] =>
  veraenderungenIn(model, JSON.stringify(spanne));

const veraenderungenIn = oncePerModelAnd((model, spanne): readonly Veraenderung[] =>
  listOf(model, 'massnahme').map((massnahme) => veraenderungOf(massnahme, JSON.parse(spanne) as Spanne)),
);

/** True where there is something to tell. */
export const isVeraendert = ({ schritt, richtung, erreicht, verlegt }: Veraenderung): boolean =>
  schritt !== undefined || richtung !== 'gleich' || erreicht.length > 0 || verlegt.length > 0;

function schrittOf(massnahme: Massnahme, von: Tag, bis: Tag): Statusschritt | undefined {
  const [before, now] = [statusAt(massnahme, von), statusAt(massnahme, bis)];
  if (now !== before && isRuhend(now)) return now;
  if (isRuhend(before) && !isRuhend(now)) return 'aufgenommen';
  if (before === 'geplant' && !isRuhend(now) && now !== 'geplant') return 'begonnen';
  const isNew = entriesUntil(massnahme, von).length === 0 && entriesUntil(massnahme, bis).length > 0;
  return isNew ? 'neu' : undefined;
}

/** How far a status is on its way. */
const raenge: Readonly<Record<Status, number>> = {
  zurueckgestellt: 0,
  entfallen: 0,
  geplant: 1,
  begonnen: 2,
  laufend: 3,
  daueraufgabe: 3,
  abgeschlossen: 4,
};

/** How good a light is; what is not begun yet is as good as what is im Plan. */
const stufen: Readonly<Record<Ampel, number>> = {
  erledigt: 3,
  'im-plan': 2,
  'noch-nicht': 2,
  verlegt: 1,
  'keine-angabe': 1,
  'im-verzug': 0,
  ruht: 0,
  entfallen: 0,
};

/** True where the status moved on. */
export const isVorangekommen = ({ vorher, jetzt }: Pick<Veraenderung, 'vorher' | 'jetzt'>): boolean =>
  raenge[jetzt.status] > raenge[vorher.status];

/** Worse where status or light fell, else better where one of them rose. One that moves on and has a Termin moved is not worse. One
 * that is entfallen is neither: it is told as such. */
function richtungOf(vorher: Zustand, jetzt: Zustand): Richtung {
  if (vorher.status === 'entfallen' || jetzt.status === 'entfallen') return 'gleich';
  if (isVorangekommen({ vorher, jetzt }) && jetzt.ampel === 'verlegt') return 'besser';
  const status = raenge[jetzt.status] - raenge[vorher.status];
  const ampel = stufen[jetzt.ampel] - stufen[vorher.ampel];
  if (status < 0 || ampel < 0) return 'schlechter';
  return status > 0 || ampel > 0 ? 'besser' : 'gleich';
}

/** The moves that were reported up to a day, in the order of the log; each begins where the one before it ended. */
export function verlegungenUntil(massnahme: Massnahme, bis: Tag): readonly Verlegung[] {
  const known = new Map<number, string>();
  return entriesUntil(massnahme, bis)
    .flatMap(({ datum, verlegt = [] }) => verlegt.map((move) => ({ ...move, gemeldet: datum })))
    .flatMap(({ zwischenziel: nr, nach, grund, gemeldet }) => {
      const zwischenziel = massnahme.data.zwischenziele?.find((one) => one.nr === nr);
      if (!zwischenziel) return [];
      const before = known.get(nr) ?? zwischenziel.termin;
      known.set(nr, nach);
      return [{ massnahme, zwischenziel, von: before, nach, grund, gemeldet }];
    });
}

/** Those that were reported in between. */
const verlegungenOf = (massnahme: Massnahme, von: Tag, bis: Tag): readonly Verlegung[] =>
  verlegungenUntil(massnahme, bis).filter(({ gemeldet }) => letzterTag(gemeldet) > von);

/** What the log reports up to the later day and not up to the earlier one. It counts on from the beginning of a Maßnahme. */
function ausgabenOf(massnahme: Massnahme, von: Tag, bis: Tag): Mittelabfluss | undefined {
  const now = letzteAngabe(massnahme, bis, 'ausgaben');
  if (now === undefined || letzterTag(now.datum) <= von) return undefined;
  const before = letzteAngabe(massnahme, von, 'ausgaben');
  const { zeitraum } = massnahme.data;
  const begannDanach = zeitraum !== undefined && ersterTag(zeitraum.von) >= von;
  return { betrag: sumBetraege([now.wert, -(before?.wert ?? 0)]), auchDavor: before === undefined && !begannDanach };
}

/** The last figure of a kind that the log reports up to a day, with the date of its entry. The log counts on: it is the sum so far. */
export function letzteAngabe(
  massnahme: Massnahme,
  stichtag: Tag,
  feld: 'ausgaben' | 'teilnehmende',
): { readonly wert: number; readonly datum: string } | undefined {
  const entry = entriesUntil(massnahme, stichtag).findLast((one) => one[feld] !== undefined);
  const wert = entry?.[feld];
  return entry && wert !== undefined ? { wert, datum: entry.datum } : undefined;
}

// What must not change from build to build: the ids of a feed's entries, and the days on which something became of them. Both
// follow from the content alone.
import { letzterTag, type Tag } from '../../base/datum.ts';
import { sha256 } from '../../base/digest.ts';
import type { Model } from '../../model/model.ts';
import { beschlusstagOf, laufzeitbeginnOf } from '../../model/queries/berichtstage.ts';
import { entriesUntil, ruhtAt } from '../../model/queries/massnahme/stand.ts';
import type { Termin } from '../../model/queries/massnahme/termine.ts';

/**
 * The id of an entry for ever, also at another address, under another title, on another day: a UUID of what the thing is
 * (RFC 9562, 5.8). The same Maßnahme of a concept with another Laufzeit is another thing.
 */
export function uuidOf(model: Model, name: string): string {
  const { kommune, laufzeit } = model.konzept?.data ?? {};
  const hex = sha256(JSON.stringify([kommune, laufzeit?.von, name]));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** The day since which the plan holds: that of the Beschluss, else the first of the Laufzeit; never after the Stichtag. */
export function beginnOf(model: Model): Tag {
  const beginn = beschlusstagOf(model) ?? laufzeitbeginnOf(model) ?? model.stichtag;
  return beginn < model.stichtag ? beginn : model.stichtag;
}

/** The day on which the log last said something of a Zwischenziel: moved, reached, dropped with its Maßnahme; else that of the plan. */
export function bewegtAm(model: Model, termin: Termin): Tag {
  const { massnahme, zwischenziel } = termin;
  const entries = entriesUntil(massnahme, model.stichtag);
  const seit = entries.findLastIndex(({ datum }) => !ruhtAt(massnahme, letzterTag(datum))) + 1;
  const last = entries.findLast(
    ({ verlegt = [], erreicht = [] }, index) =>
      verlegt.some((move) => move.zwischenziel === zwischenziel.nr) ||
      erreicht.includes(zwischenziel.nr) ||
      ((termin.stand === 'entfaellt' || termin.stand === 'ruht') && index === seit),
  );
  return last ? letzterTag(last.datum) : beginnOf(model);
}

// What all OParl 1.1 objects share: URLs as ids, the type's URL, when they were made; nothing empty in them.
import type { Tag } from '../../base/datum.ts';

export type Objekttyp =
  | 'Body'
  | 'Organization'
  | 'LegislativeTerm'
  | 'Location'
  | 'Meeting'
  | 'AgendaItem'
  | 'Paper'
  | 'File'
  | 'Consultation';

/** An object as it is published. */
export interface OparlObjekt {
  readonly id: string;
  readonly type: string;
  readonly [feld: string]: unknown;
}

/** Names objects by their address below the base, and dates them. */
export interface Werkstatt {
  /** The address of an object or list by the name of its file, without `.json`. */
  readonly urlOf: (name: string) => string;
  readonly make: (typ: Objekttyp, name: string, felder: Readonly<Record<string, unknown>>) => OparlObjekt;
}

/**
 * `basis` is the address at which the files of daten/oparl/ are published. All objects are as they were on the day `stand`;
 * each is there since its own `date`, else since `beginn`: that does not move when the concept is carried on.
 */
export function openWerkstatt(
  basis: string,
  { beginn, stand }: { readonly beginn: Tag; readonly stand: Tag },
): Werkstatt {
  const urlOf = (name: string): string => `${basis.replace(/\/+$/, '')}/${name}.json`;
  return {
    urlOf,
    make: (typ, name, felder) => {
      const seit = typeof felder.date === 'string' ? felder.date : beginn;
      return {
        id: urlOf(name),
        type: `https://schema.oparl.org/1.1/${typ}`,
        ...Object.fromEntries(Object.entries(felder).filter(([, wert]) => !isEmpty(wert))),
        created: zeitpunkt(seit < stand ? seit : stand, '00:00'),
        modified: zeitpunkt(stand, '00:00'),
      };
    },
  };
}

const isEmpty = (wert: unknown): boolean =>
  wert === undefined || wert === null || wert === '' || (Array.isArray(wert) && wert.length === 0);

/** A time of a day in Germany as date-time with its offset (RFC 3339). */
export const zeitpunkt = (tag: Tag, zeit: string): string => `${tag}T${zeit}:00${offsetOf(tag)}`;

/** Summer time by the rule since 1996: from the last Sunday of March to the last of October. Told for the daytime. */
function offsetOf(tag: Tag): '+01:00' | '+02:00' {
  const jahr = tag.slice(0, 4);
  return tag >= lastSunday(jahr, '03') && tag < lastSunday(jahr, '10') ? '+02:00' : '+01:00';
}

function lastSunday(jahr: string, monat: '03' | '10'): Tag {
  const weekday = new Date(`${jahr}-${monat}-31T00:00:00Z`).getUTCDay();
  return `${jahr}-${monat}-${31 - weekday}`;
}

// Dates as offices write them, to the ISO form that the content has.
import { isoOfGerman, monthOf, parseZeitangabe } from '../datum.ts';

const quartale: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/**
 * The ISO form of a day, month, quarter or year: '31.03.2026', '31. März 2026', '1.Mai 2027', '2026-3-31', '03/2026', 'Mrz 2026', 'III. Quartal 2026',
 * 'III/2026', 'Q3/2026', '2026'; a time of day behind a day falls away. `'unmoeglich'` for a day that does not exist; undefined for what is no date, or could be two (03/04/2026).
 */
export function isoOfZeitwort(text: string): { readonly iso: string } | 'unmoeglich' | undefined {
  const plain = text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d{4}),? \d{1,2}:\d{2}(?::\d{2})?(?: Uhr)?$/, '');
  const iso = isoOfGerman(plain) ?? isoOfMonat(plain) ?? isoOfQuartal(plain) ?? isoOfZiffern(plain) ?? plain;
  const parsed = parseZeitangabe(iso);
  if (parsed === undefined) return undefined;
  return parsed === 'unmoeglich' ? parsed : { iso };
}

/** '31. März 2026', 'März 2026', 'Mrz. 26' is none: a year has four figures. */
function isoOfMonat(text: string): string | undefined {
  const [, tag, name = '', jahr = ''] = /^(?:(\d{1,2})(?:\.? |\.))?(\p{L}{3,9})\.? (\d{4})$/u.exec(text) ?? [];
  const month = monthOf(name);
  if (jahr === '' || month === 0) return undefined;
  const day = tag === undefined ? '' : `-${tag.padStart(2, '0')}`;
  return `${jahr}-${String(month).padStart(2, '0')}${day}`;
}

/**
 * '2027-5-1', '2027/05', '2027.05.01', and '31/05/2027', where no month can be meant by the first number. '2025/26' are two
 * years, and '2009/10' may be.
 */
function isoOfZiffern(text: string): string | undefined {
  const [, jahr = '', zeichen, monat = '', tag] = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? [];
  if (zeichen === '/' && tag === undefined && (Number(monat) > 12 || Number(monat) === (Number(jahr) + 1) % 100))
    return undefined;
  if (jahr !== '') return [jahr, ...[monat, tag].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
  const [, erste = '', zweite = '', hinten = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  return Number(erste) > 12 ? `${hinten}-${zweite.padStart(2, '0')}-${erste}` : undefined;
}

function isoOfQuartal(text: string): string | undefined {
  const hinten = /^(\d{4})[ /-]q(\d)$/i.exec(text);
  if (hinten) return `${hinten[1]}-Q${hinten[2]}`;
  const after = /^(?:q|(?:quartal|qu\.?) )(\d|i{1,3}|iv)[ /-]+(\d{4})$/i.exec(text);
  const before = /^(\d|i{1,3}|iv)\.? ?(?:quartal|quart\.|qu\.|q)[ /-]+(\d{4})$/i.exec(text);
  const roman = /^(i{1,3}|iv) ?\/ ?(\d{4})$/i.exec(text);
  const [, nr = '', jahr = ''] = after ?? before ?? roman ?? [];
  const quartal = quartale[nr.toLowerCase()];
  return quartal === undefined ? undefined : `${jahr}-Q${quartal}`;
}

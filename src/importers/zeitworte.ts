// Dates and periods as offices write them, to the ISO form that the content has.
import { isoOfGerman, monthOf, parseZeitangabe } from '../base/datum.ts';

const quartale: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/**
 * The ISO form of a day, month, quarter or year: '31.03.2026', '31. März 2026', '03/2026', 'Mrz 2026', 'III. Quartal 2026',
 * 'III/2026', 'Q3/2026', '2026'; a time of day behind a day falls away. `'unmoeglich'` for a day that does not exist; undefined for what is no date, or could be two (03/04/2026).
 */
export function isoOfZeitwort(text: string): { readonly iso: string } | 'unmoeglich' | undefined {
  const plain = text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d{4}),? \d{1,2}:\d{2}(?::\d{2})?(?: Uhr)?$/, '');
  const iso = isoOfGerman(plain) ?? isoOfMonat(plain) ?? isoOfQuartal(plain) ?? plain;
  const parsed = parseZeitangabe(iso);
  if (parsed === undefined) return undefined;
  return parsed === 'unmoeglich' ? parsed : { iso };
}

/** '31. März 2026', 'März 2026', 'Mrz. 26' is none: a year has four figures. */
function isoOfMonat(text: string): string | undefined {
  const [, tag, name = '', jahr = ''] = /^(?:(\d{1,2})\.? )?(\p{L}{3,9})\.? (\d{4})$/u.exec(text) ?? [];
  const month = monthOf(name);
  if (jahr === '' || month === 0) return undefined;
  const day = tag === undefined ? '' : `-${tag.padStart(2, '0')}`;
  return `${jahr}-${String(month).padStart(2, '0')}${day}`;
}

function isoOfQuartal(text: string): string | undefined {
  const after = /^(?:q|(?:quartal|qu\.?) )(\d|i{1,3}|iv)[ /-]+(\d{4})$/i.exec(text);
  const before = /^(\d|i{1,3}|iv)\.? ?(?:quartal|quart\.|qu\.|q)[ /-]+(\d{4})$/i.exec(text);
  const roman = /^(i{1,3}|iv) ?\/ ?(\d{4})$/i.exec(text);
  const [, nr = '', jahr = ''] = after ?? before ?? roman ?? [];
  const quartal = quartale[nr.toLowerCase()];
  return quartal === undefined ? undefined : `${jahr}-Q${quartal}`;
}

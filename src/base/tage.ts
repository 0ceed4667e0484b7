// Days as they stand in running text: '31. November 2022', '30.02.2026', '2026-02-30'. Which of them are none.
import { daysInMonth, monate, monthOf } from './datum.ts';

/** A day that does not exist, where it stands in a text, and why. */
export interface UnmoeglicherTag {
  readonly at: number;
  readonly text: string;
  readonly grund: string;
}

const kurzformen = monate.map((name) => (name.length > 4 ? `${name.slice(0, 3)}\\.` : name));
const namen = [...monate, 'Jänner', 'Feber', ...kurzformen, 'Sept\\.', 'Mrz\\.'];
const jahr = '(?:1[89]|20)\\d\\d';
const muster = new RegExp(
  [
    `(?<![\\d.])(\\d{1,2})\\.\\s?(${namen.join('|')})(?!\\p{L})(?:\\s(${jahr})(?!\\d))?`,
    `(?<![\\d.,])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(${jahr})(?!\\d|\\.\\d)`,
    `(?<![\\d\\p{L}/-])(${jahr})-(\\d\\d)-(\\d\\d)(?![\\d-])`,
  ].join('|'),
  'gu',
);

const uhrmuster = /(?<![\d.:,])(\d{1,2})[.:](\d{2}) Uhr(?!\p{L})/gu;

/** Every time of day of a text that no clock shows. */
export function findUnmoeglicheZeiten(text: string): readonly UnmoeglicherTag[] {
  return [...text.matchAll(uhrmuster)].flatMap(({ 0: written, 1: stunde, 2: minute, index }) => {
    const ganz = Number(stunde) * 60 + Number(minute);
    if (Number(minute) > 59) return [{ at: index, text: written, grund: 'eine Stunde hat 60 Minuten' }];
    return ganz > 24 * 60 ? [{ at: index, text: written, grund: 'ein Tag hat 24 Stunden' }] : [];
  });
}

/** Every such day of a text. Without a year, the 29th of February is one. */
export function findUnmoeglicheTage(text: string): readonly UnmoeglicherTag[] {
  return [...text.matchAll(muster)].flatMap((match) => {
    const [written, tag = match[9] ?? match[4] ?? '', name, jahrzahl = match[6] ?? match[7] ?? '2000'] = match;
    const day = Number(tag);
    const month = name === undefined ? Number(match[5] ?? match[8]) : monthOf(name);
    const grund = tellGrund(Number(jahrzahl), month, day);
    return grund === undefined ? [] : [{ at: match.index, text: written, grund }];
  });
}

function tellGrund(year: number, month: number, day: number): string | undefined {
  const name = monate[month - 1];
  if (name === undefined) return `einen ${month}. Monat gibt es nicht`;
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return undefined;
  return `der ${name} hat ${month === 2 && day === 29 ? `${year} nur ` : ''}${days} Tage`;
}

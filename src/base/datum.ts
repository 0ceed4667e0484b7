// Dates and periods as authors write them: a day 2026-03-31, a month 2026-03, a quarter 2026-Q3, a year 2026.
// They stay the text that was written; what is computed here is their first and last day, and how they read in German.
// Nothing here asks the clock, the time zone or the locale.

/** A day as ISO 8601 text, such as 2026-03-31. Days compare as texts. */
export type Tag = string;

/** The names of the months, January first. */
export const monate: readonly string[] = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** What months are called: by their names, by the first three letters of these, and by other names, in Austria too. */
const monatsnamen: ReadonlyMap<string, number> = new Map([
  ...monate.flatMap((name, index) => [name, name.slice(0, 3)].map((each) => [each.toLowerCase(), index + 1] as const)),
  ...([
    ['jänner', 1],
    ['feber', 2],
    ['maerz', 3],
    ['mrz', 3],
    ['sept', 9],
  ] as const),
]);

/** The number of a month by its name or short form, in any case: 3 for 'März', 'Mrz.' or 'MAERZ'; 0 for what is no month. */
export const monthOf = (name: string): number => monatsnamen.get(name.toLowerCase().replace(/\.$/, '')) ?? 0;

const muster = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?$/;

/** The first and the last day that a date or period covers. */
export interface Zeitraum {
  readonly von: Tag;
  readonly bis: Tag;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Reads a date or period. Gives its days; `'unmoeglich'` where the form is right but the day does not exist
 * (31 November); undefined where it is no date at all.
 */
export function parseZeitangabe(text: string): Zeitraum | 'unmoeglich' | undefined {
  const match = muster.exec(text);
  if (!match) return undefined;
  const [, jahr = '', monat, tag, quartal] = match;
  const year = Number(jahr);
  if (year < 1800) return 'unmoeglich';
  if (quartal !== undefined) {
    const last = Number(quartal) * 3;
    return { von: `${jahr}-${two(last - 2)}-01`, bis: `${jahr}-${two(last)}-${two(daysInMonth(year, last))}` };
  }
  if (monat === undefined) return { von: `${jahr}-01-01`, bis: `${jahr}-12-31` };
  const month = Number(monat);
  if (month < 1 || month > 12) return 'unmoeglich';
  const days = daysInMonth(year, month);
  if (tag === undefined) return { von: `${jahr}-${monat}-01`, bis: `${jahr}-${monat}-${two(days)}` };
  return Number(tag) >= 1 && Number(tag) <= days ? { von: text, bis: text } : 'unmoeglich';
}

/** The dates that have been asked for: a concept has few, and asks for each of them in every rule. */
const zeitraeume = new Map<string, Zeitraum>();

function zeitraumOf(text: string): Zeitraum {
  const known = zeitraeume.get(text);
  if (known) return known;
  const parsed = parseZeitangabe(text);
  if (parsed === undefined || parsed === 'unmoeglich') throw new Error(`Not a checked date: ${text}`);
  zeitraeume.set(text, parsed);
  return parsed;
}

/** The first day of a checked date or period: what it counts as in `von`. */
export const ersterTag = (text: string): Tag => zeitraumOf(text).von;

/** The last day of a checked date or period: what it counts as in `termin` and `bis`. */
export const letzterTag = (text: string): Tag => zeitraumOf(text).bis;

/** True for a day, false for a month, a quarter, a year or anything else. */
export const isTag = (text: string): boolean => text.length === 10 && typeof parseZeitangabe(text) === 'object';

/**
 * The ISO form of a date written the German way (31.03.2026, 1.3.2026, 03.2026), or undefined where it is none.
 * Whether the day exists is for parseZeitangabe to say.
 */
export function isoOfGerman(text: string): string | undefined {
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (day) return `${day[3]}-${two(Number(day[2]))}-${two(Number(day[1]))}`;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${two(Number(month[1]))}`;
  return undefined;
}

/** A date or period in German, for running text: '31. März 2026', 'März 2026', '3. Quartal 2026', '2026'. */
export function formatLang(text: string): string {
  const match = muster.exec(text);
  if (!match) return text;
  const [, jahr = '', monat, tag, quartal] = match;
  if (quartal !== undefined) return `${quartal}. Quartal ${jahr}`;
  if (monat === undefined) return jahr;
  const name = monate[Number(monat) - 1] ?? monat;
  return tag === undefined ? `${name} ${jahr}` : `${Number(tag)}.\u00A0${name} ${jahr}`;
}

/** A date or period in German, for tables: '31.03.2026', '03/2026', '3. Quartal 2026', '2026'. */
export function formatKurz(text: string): string {
  const match = muster.exec(text);
  if (!match) return text;
  const [, jahr = '', monat, tag, quartal] = match;
  if (quartal !== undefined) return `${quartal}.\u00A0Quartal ${jahr}`;
  if (monat === undefined) return jahr;
  return tag === undefined ? `${monat}/${jahr}` : `${tag}.${monat}.${jahr}`;
}

/** The number of days from one day to another; negative when `bis` lies before `von`. */
export function daysBetween(von: Tag, bis: Tag): number {
  return Math.round((Date.parse(`${bis}T00:00:00Z`) - Date.parse(`${von}T00:00:00Z`)) / 86_400_000);
}

/** The day so many months after another; the last day of the month where that day does not exist. */
export function addMonths(tag: Tag, months: number): Tag {
  const [year = 0, month = 1, day = 1] = tag.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  return `${newYear}-${two(newMonth)}-${two(Math.min(day, daysInMonth(newYear, newMonth)))}`;
}

/** The day so many days after another, before it where `days` is negative. */
export const addDays = (tag: Tag, days: number): Tag =>
  new Date(Date.parse(`${tag}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The last day of so many months that begin with the day after `tag`: 30 June and 6 months give 31 December. */
export const endOfMonthsAfter = (tag: Tag, months: number): Tag => addDays(addMonths(addDays(tag, 1), months), -1);

/** The first day of so many months that end with `tag`: 30 June and 6 months give 1 January. */
export const startOfMonthsUntil = (tag: Tag, months: number): Tag => addMonths(addDays(tag, 1), -months);

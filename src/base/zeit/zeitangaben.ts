// Periods as plans have them ('2025 bis 2027', 'ab 3. Quartal 2026', 'fortlaufend', 'Ende 2026') as a Zeitraum.
import { isoOfZeitwort } from './zeitworte.ts';

/** What a text says of time; `ungenau` where a word such as 'Ende' was taken for a month. */
export interface Zeitangaben {
  readonly von?: string;
  readonly bis?: string;
  readonly dauerhaft: boolean;
  readonly ungenau: boolean;
  /** It names a begin and an end of its own. */
  readonly spanne?: true;
}

const dauerhaft =
  /^(?:(?:fort)?laufend|dauerhaft|kontinuierlich|daueraufgabe|unbefristet|ständig|fortwährend|regelmäßig|auf dauer)$/i;

/** One date: exact, or a part of a year as the month that it begins (`von`) and ends with. */
export function readEin(text: string): { von: string; bis: string; ungenau: boolean } | undefined {
  const plain = withoutKlammer(text.trim());
  const iso = isoOfZeitwort(plain);
  if (iso === 'unmoeglich') return undefined;
  if (iso) return { von: iso.iso, bis: iso.iso, ungenau: false };
  const voll = withJahrhundert(plain);
  if (voll !== plain) {
    const one = readEin(voll);
    return one && { ...one, ungenau: true };
  }
  const [, wort = '', jahr = ''] =
    /^(anfang|mitte|ende|[12]\. ?(?:halbjahr|hj\.?)|frühjahr|sommer|herbst|winter) (\d{4})$/i.exec(plain) ?? [];
  const teile: Readonly<Record<string, readonly [string, string]>> = {
    a: ['01', '03'],
    m: ['05', '07'],
    e: ['10', '12'],
    '1': ['01', '06'],
    '2': ['07', '12'],
    f: ['03', '05'],
    s: ['06', '08'],
    h: ['09', '11'],
    w: ['12', '12'],
  };
  const teil = teile[wort.slice(0, 1).toLowerCase()];
  return teil && { von: `${jahr}-${teil[0]}`, bis: `${jahr}-${teil[1]}`, ungenau: true };
}

/** A date without a remark in brackets behind it. */
const withoutKlammer = (text: string): string =>
  text.endsWith(')') && text.includes('(') ? text.slice(0, text.indexOf('(')).trim() : text;

/** The year in full where it has two figures: 'Q3/26', 'März 26', '1.1.26'; not '01.12', which may be a day without its year. */
const withJahrhundert = (text: string): string =>
  text.replace(/^(\d{1,2}\.\d{1,2}\.|[^.]*[ /]|.*\p{L}\.? )(\d{2})$/u, '$120$2');

/** Reads a period; undefined where the text says none that can be told. */
export function readZeitraum(text: string): Zeitangaben | undefined {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (dauerhaft.test(plain)) return { dauerhaft: true, ungenau: false };
  const [, open] = /^(?:ab|seit) (.+?)(?:,? (?:fort)?laufend|,? auf dauer)?$/i.exec(plain) ?? [];
  const [, folgende] = /^(.+?) ?ff\.?$/i.exec(plain) ?? [];
  const begin = open === undefined && folgende === undefined ? undefined : readEin(open ?? folgende ?? '');
  if (begin) return { von: begin.von, dauerhaft: true, ungenau: begin.ungenau };
  const [, until] = /^bis (?:zum )?(.+)$/i.exec(plain) ?? [];
  const end = until === undefined ? undefined : readEin(until);
  if (end) return { bis: end.bis, dauerhaft: false, ungenau: end.ungenau };
  const one = readEin(plain);
  if (one) return { von: one.von, bis: one.bis, dauerhaft: false, ungenau: one.ungenau };
  return readSpanne(plain);
}

/** '2025-2027', '01/2026 – 12/2027', '2025/2026', '2025 und 2026', 'Q1 bis Q3 2026', '1.1.26-31.12.27', '2027-01/2031-12'. */
function readSpanne(text: string): Zeitangaben | undefined {
  const years = /^(\d{4}) ?[/–—-] ?(\d{4}|\d{2})$/.exec(text);
  const [, erstes, zweites] = /^(\d{4}) (?:und|u\.) (\d{4})$/.exec(text) ?? [];
  if (erstes !== undefined && Number(zweites) !== Number(erstes) + 1) return undefined;
  const parts = years
    ? [years[1] ?? '', `${(years[2] ?? '').length === 2 ? (years[1] ?? '').slice(0, 2) : ''}${years[2] ?? ''}`]
    : /^\d{4}-[\dQ-]+ ?\/ ?\d{4}-[\dQ-]+$/.test(text)
      ? text.split('/')
      : text
          .replace(/^von /i, '')
          .split(/ bis (?:zum )?| ?[–—] ?| - |(?<=[./]\d{2}|[./]\d{4})-(?=\d)| und (?=\d{4}$)/i);
  const [from = '', to = ''] = parts;
  const year = /\d{4}$/.exec(to)?.[0] ?? '';
  const von = readEin(from) ?? readEin(`${from} ${year}`);
  const bis = readEin(to);
  if (parts.length !== 2 || !von || !bis || bis.bis < von.von) return undefined;
  return { von: von.von, bis: bis.bis, dauerhaft: false, ungenau: von.ungenau || bis.ungenau, spanne: true };
}

// Numbers and words as German administration writes them (DIN 5008), the same on every machine.
import { ersterTag, formatKurz, letzterTag } from '../../base/datum.ts';

const nbsp = '\u00A0';

/** Making a formatter is dear, using it is not: one for each number of decimals. */
const formatters = new Map<string, Intl.NumberFormat>();

/** Writes with a true minus sign (DIN 5008); what rounds to nothing has none. */
function format(wert: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.NumberFormat('de-DE', { signDisplay: 'negative', ...options });
  formatters.set(key, formatter);
  return formatter.format(wert).replace('-', '\u2212');
}

const decimals = (minimum: number, maximum: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: minimum,
  maximumFractionDigits: maximum,
});

/** Two decimals, and three digits that count where that is more: a change of two percent is seen in the smallest number. */
const genau = { ...decimals(0, 2), maximumSignificantDigits: 3, roundingPriority: 'morePrecision' } as const;

/** A number with point for thousands and comma for decimals; none that are not needed, at most `stellen` where they are named. */
export const formatZahl = (wert: number, stellen?: number): string =>
  format(wert, stellen === undefined ? genau : decimals(0, stellen));

/** From here on a drawing has no room for all digits. */
const vieleStellen = 1e8;

/** A number in a drawing: '123 Bio.' where the table beside it has fifteen digits. */
export const formatKnapp = (wert: number): string =>
  Math.abs(wert) < vieleStellen ? formatZahl(wert) : format(wert, { notation: 'compact', maximumSignificantDigits: 4 });

/** A number of a table with as many decimals as its source gives: '12.0' as '12,0', for 12 would say less. */
export function formatMesswert(geschrieben: string): string {
  const stellen = /^-?\d+\.(\d+)$/.exec(geschrieben.trim())?.[1]?.length;
  return stellen === undefined
    ? formatZahl(Number(geschrieben))
    : format(Number(geschrieben), decimals(stellen, stellen));
}

/** An amount in euros; cents only where there are any. */
export function formatEuro(betrag: number): string {
  const cents = Number.isInteger(betrag) ? 0 : 2;
  return `${format(betrag, decimals(cents, cents))}${nbsp}€`;
}

/** A count with its noun: '1 Maßnahme', '12 Maßnahmen'. */
export const plural = (anzahl: number, eines: string, viele: string): string =>
  `${formatZahl(anzahl)} ${anzahl === 1 ? eines : viele}`;

/** A value with its unit: '12,5 Prozent', '1.030 Personen'. */
export const formatWert = (wert: number, einheit: string | undefined): string =>
  einheit === undefined ? formatZahl(wert) : `${formatZahl(wert)}${nbsp}${einheit}`;

/** A period: '01/2026 – 12/2027', 'seit 01/2026' for a Daueraufgabe. */
export function formatZeitraum(
  zeitraum: { readonly von: string; readonly bis?: string | undefined } | undefined,
): string {
  if (!zeitraum) return '';
  if (zeitraum.bis === undefined) return `ab ${formatKurz(zeitraum.von)}, auf Dauer`;
  if (ersterTag(zeitraum.von) === ersterTag(zeitraum.bis) && letzterTag(zeitraum.von) === letzterTag(zeitraum.bis))
    return formatKurz(zeitraum.von);
  return `${formatKurz(zeitraum.von)}${nbsp}– ${formatKurz(zeitraum.bis)}`;
}

/** A size of a file: '12 KB', '1,4 MB'. */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${formatZahl(Math.max(1, bytes / 1000), 0)}${nbsp}KB` : `${formatZahl(bytes / 1e6, 1)}${nbsp}MB`;

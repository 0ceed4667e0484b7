// Numbers and words as German administration writes them (DIN 5008), the same on every machine.
import { ersterTag, formatKurz, letzterTag } from '../../base/datum.ts';

const nbsp = '\u00A0';

/** A word without the sign before it: 'im Plan' of '● im Plan'. */
export const withoutSign = (wort: string): string => wort.replace(/^\S\s/, '');

/** Writes with a true minus sign (DIN 5008); what rounds to nothing has none. Making a formatter is dear, using it is not. */
function makeFormat(options: Intl.NumberFormatOptions): (wert: number) => string {
  let formatter: Intl.NumberFormat | undefined;
  return (wert) => {
    formatter ??= new Intl.NumberFormat('de-DE', { signDisplay: 'negative', ...options });
    return formatter.format(wert).replace('-', '\u2212');
  };
}

/** Two decimals, and three digits that count where that is more: a change of two percent is seen in the smallest number. */
const formatGenau = makeFormat({
  maximumFractionDigits: 2,
  maximumSignificantDigits: 3,
  roundingPriority: 'morePrecision',
});

const formatKurzform = makeFormat({ notation: 'compact', maximumSignificantDigits: 4 });

const byStellen = new Map<string, (wert: number) => string>();

/** A number with at least and at most so many decimals. */
function formatStellen(wert: number, minimum: number, maximum: number): string {
  const key = `${minimum} ${maximum}`;
  const write = byStellen.get(key) ?? makeFormat({ minimumFractionDigits: minimum, maximumFractionDigits: maximum });
  byStellen.set(key, write);
  return write(wert);
}

/** A number with point for thousands and comma for decimals; none that are not needed, at most `stellen` where they are named. */
export const formatZahl = (wert: number, stellen?: number): string =>
  stellen === undefined ? formatGenau(wert) : formatStellen(wert, 0, stellen);

/** From here on a drawing has no room for all digits. */
const vieleStellen = 1e8;

/** A number in a drawing: '123 Bio.' where the table beside it has fifteen digits. */
export const formatKnapp = (wert: number): string =>
  Math.abs(wert) < vieleStellen ? formatZahl(wert) : formatKurzform(wert);

/** A number of a table with as many decimals as its source gives: '12.0' as '12,0', for 12 would say less. */
export function formatMesswert(geschrieben: string): string {
  const wert = Number(geschrieben);
  const stellen = /^-?\d+\.(\d+)$/.exec(geschrieben.trim())?.[1]?.length;
  return stellen === undefined ? formatZahl(wert) : formatStellen(wert, stellen, stellen);
}

/** An amount or a sum of amounts: 'rund 24.000 €' where it is estimated, or part of it is. */
export const formatBetrag = ({
  betrag,
  geschaetzt,
}: {
  readonly betrag: number;
  readonly geschaetzt?: boolean | undefined;
}): string => `${geschaetzt ? 'rund ' : ''}${formatEuro(betrag)}`;

/** An amount in euros; cents only where there are any. */
export function formatEuro(betrag: number): string {
  const cents = Number.isInteger(betrag) ? 0 : 2;
  return `${formatStellen(betrag, cents, cents)}${nbsp}€`;
}

/** A count with its noun: '1 Maßnahme', '12 Maßnahmen'. */
export const plural = (anzahl: number, eines: string, viele: string): string =>
  `${formatZahl(anzahl)} ${anzahl === 1 ? eines : viele}`;

/** A value with its unit: '12,5 Prozent', '1.030 Personen'. */
export const formatWert = (wert: number, einheit: string | undefined): string =>
  einheit === undefined ? formatZahl(wert) : `${formatZahl(wert)}${nbsp}${einheit}`;

/** A period: '01/2026 – 12/2027', 'ab 01/2026, auf Dauer' for one without an end. */
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

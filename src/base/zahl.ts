// Numbers as Germans write them, for advice on how to write them here.

/** A number found in a text: as it is to be written ('1234.5'), and what stood around it. */
export interface GeschriebeneZahl {
  readonly zahl: string;
  /** 'rund', 'ca.' before it. */
  readonly ungefaehr?: string;
  /** '€', '%', 'Personen' behind it. */
  readonly einheit?: string;
}

const written =
  /^(?:(rund|ca\.?|circa|etwa|über|unter|knapp|mehr als) )?([-−]?[\d., ]*\d) ?(%|prozent|euro|€|[a-zäöüß]+)?$/i;

/** Reads 'rund 1.234,50 €' as 1234.50; undefined where no number can be told. */
export function readGeschrieben(text: string): GeschriebeneZahl | undefined {
  const [, ungefaehr, number = '', einheit] = written.exec(text.replaceAll(/\s+/g, ' ').trim()) ?? [];
  // 02 is two where a number is wanted.
  const zahl = toPunktzahl(number.replace(/^([-−]?)0+(?=\d)/, '$1'));
  if (zahl === undefined) return undefined;
  return { zahl, ...(ungefaehr === undefined ? {} : { ungefaehr }), ...(einheit === undefined ? {} : { einheit }) };
}

/** The least and the greatest of some numbers, however many there are; a call with each of them as an argument has a limit. */
export const spanneOf = (zahlen: Iterable<number>): readonly [least: number, greatest: number] => {
  let [least, greatest] = [Infinity, -Infinity];
  for (const zahl of zahlen) [least, greatest] = [Math.min(least, zahl), Math.max(greatest, zahl)];
  return [least, greatest];
};

/** A whole number with points between its thousands, without asking the locale: 20.000. */
export function formatTausender(zahl: number): string {
  const digits = String(zahl);
  let written = '';
  for (let end = digits.length; end > 0; end -= 3)
    written = digits.slice(Math.max(0, end - 3), end) + (written === '' ? '' : `.${written}`);
  return written;
}

/** True for a number with points between its thousands: 5.000, which a program reads as five. */
export const hasTausenderpunkte = (text: string): boolean => /^[-−]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text);

/** A number written the German way as a plain one: 1.234,5 as 1234.5; undefined where it is none. '1.234' is taken for thousands. */
export function toPunktzahl(number: string): string | undefined {
  const text = number.replace('−', '-');
  if (/^-?\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$/.test(text)) return text.replaceAll(/[.\s]/g, '').replace(',', '.');
  if (/^-?\d+,\d+$/.test(text)) return text.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}

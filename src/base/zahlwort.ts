// Numbers as words, as far as prose writes them: eins to neunundneunzig, and hundert.

const einer = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const zehner = ['', 'zehn', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const unregelmaessig: Readonly<Record<number, string>> = { 1: 'eins', 16: 'sechzehn', 17: 'siebzehn', 100: 'hundert' };

/** The word for a number from 0 to 100. */
export function zahlwort(zahl: number): string {
  const [ten, one] = [Math.floor(zahl / 10), zahl % 10];
  if (unregelmaessig[zahl] !== undefined) return unregelmaessig[zahl];
  if (zahl <= 12) return einer[zahl] ?? '';
  if (ten === 1) return `${einer[one]}zehn`;
  return one === 0 ? (zehner[ten] ?? '') : `${einer[one]}und${zehner[ten]}`;
}

const zahlen = new Map(Array.from({ length: 101 }, (_, zahl) => [zahlwort(zahl), zahl]));

/** The words, longest first: what a pattern tries one after the other. */
export const zahlworte: readonly string[] = [...zahlen.keys()].sort((a, b) => b.length - a.length);

/** A number in digits or as a word; undefined for anything else. */
export function readZahlwort(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : zahlen.get(text.toLowerCase());
}

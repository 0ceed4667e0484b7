// Characters that nobody sees: zero-width and directional marks, soft hyphens, spaces that look like others, controls.
const invisible = /[\u00A0\u00AD\u200B-\u200F\u202A-\u202F\u2060-\u2064\uFEFF]/g;

/** A text without the characters that nobody sees. An id or a file name has none. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** A text in which they are seen, each by its number in Unicode. */
export const showInvisible = (text: string): string =>
  text.replace(invisible, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);

/**
 * What makes a line look like another one: marks of direction, tags, spaces of no width, what ends a line. The joiners stay, which
 * some writings need.
 */
const taeuschend =
  /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]+/gu;

/** Text of somebody else as one line in which everything is what it looks like. */
export const toEhrlicheZeile = (text: string): string => text.replace(taeuschend, ' ').trim();

/**
 * What no text has: controls but for tabs and line ends, the byte order mark in the middle of a text, and what is no character.
 * XML cannot hold them, and a PDF that does is none of the norms (ISO 14289-1, 7.21.7).
 */
const steuerzeichen = /(?:(?![\t\n\r])\p{Cc}|[\uFEFF\uFFFE\uFFFF])+/gu;

/** Ends of lines and pages in other programs: what is left of them is a blank. */
const trennend = /[\v\f\u0085]/;

/** Every stretch of such characters, and what may stand for it. */
export const findSteuerzeichen = (
  text: string,
): { readonly at: number; readonly zeichen: string; readonly ersatz: string }[] =>
  [...text.matchAll(steuerzeichen)].map(({ 0: zeichen, index: at }) => ({ at, zeichen, ersatz: toErsatz(zeichen) }));

/** True for one of them. */
export const isSteuerzeichen = (sign: string): boolean => sign.replace(steuerzeichen, '') === '';

/** A text without them. */
export const withoutSteuerzeichen = (text: string): string => text.replace(steuerzeichen, toErsatz);

const toErsatz = (zeichen: string): string => (trennend.test(zeichen) ? ' ' : '');

/** A text in which they are seen: each as its picture (Unicode, block Control Pictures), or the sign for what has none. */
export const showSteuerzeichen = (text: string): string =>
  text.replace(steuerzeichen, (stretch) =>
    Array.from(stretch, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\uFFFD')).join(''),
  );

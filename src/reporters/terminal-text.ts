// How text sits on a terminal: the width of what a reader sees as one character, and lines broken between words.

/** What a reader sees as one character. */
export interface Cell {
  /** Offsets in the text, in UTF-16 units; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly shown: string;
  /** Columns of the terminal. */
  readonly width: number;
}

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** Signs of two columns: emoji and East Asian wide ones (Unicode UAX #11), as terminals draw them. */
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Signs that a terminal obeys instead of showing, or that nobody sees; not the joiner and the tags inside emoji. */
const hidden = /(?![\u{e0020}-\u{e007f}\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** Words of Latin letters, where each unit is a sign of one column: nearly all that is told, and quick to tell. */
const plain = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2013-\u201E\u2026\u20AC]*$/;

/** A text as cells. Tabs become four blanks, hidden signs a dot, a lone accent gets a circle to stand on. */
export function cellsOf(text: string): Cell[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    const to = index + segment.length;
    if (segment === '\t') return { from: index, to, shown: '    ', width: 4 };
    const shown = segment.replaceAll(hidden, '·').replace(/^\p{Mark}/u, '◌$&');
    return { from: index, to, shown, width: emoji.test(shown) || wide.test(shown) ? 2 : 1 };
  });
}

/** A text as it may be printed: no sign in it moves the cursor, rings a bell or changes a colour. */
export const printable = (text: string): string =>
  plain.test(text)
    ? text
    : cellsOf(text)
        .map(({ shown }) => shown)
        .join('');

const widthOf = (text: string): number =>
  plain.test(text) ? text.length : cellsOf(text).reduce((sum, { width }) => sum + width, 0);

/** Breaks a paragraph between words into lines of at most `width` columns. A longer word has a line to itself. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let used = Infinity;
  for (const word of printable(text.replaceAll(/[\t\r\n]+/g, ' ')).split(' ')) {
    const needed = widthOf(word);
    if (used + 1 + needed > width) {
      lines.push(word);
      used = needed;
    } else {
      lines.push(`${lines.pop() ?? ''} ${word}`);
      used += 1 + needed;
    }
  }
  return lines;
}

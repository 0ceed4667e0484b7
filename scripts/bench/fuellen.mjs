// Texts of about so many bytes, for the shapes of npm run bench:last.

/** Repeats a piece until there are so many bytes; the piece may depend on its number. */
export function fill(bytes, piece) {
  const parts = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const part = typeof piece === 'string' ? piece : piece(index);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

/** Pieces before the middle and as many after it. */
export const nest = (open, middle, close) => (bytes) => {
  const count = Math.ceil(bytes / (open.length + close.length));
  return open.repeat(count) + middle + close.repeat(count);
};

export const repeat =
  (piece, before = '', after = '') =>
  (bytes) =>
    before + fill(bytes, piece) + after;

/** So many pieces that their sum is about so many bytes, where each is longer by `step` than the one before it. */
export const grow =
  (piece, step = 1) =>
  (bytes) =>
    Array.from({ length: Math.ceil(Math.sqrt((2 * bytes) / step)) }, (_, index) => piece(index)).join('');

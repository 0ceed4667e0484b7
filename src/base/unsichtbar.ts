// Characters that nobody sees: zero-width and directional marks, soft hyphens, spaces that look like others.
const invisible = /[\u00A0\u00AD\u200B-\u200F\u202A-\u202F\u2060-\u2064\uFEFF]/g;

/** A text without the characters that nobody sees. An id or a file name has none. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

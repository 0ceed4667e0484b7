// How wide the content of a table is, told by its signs alone: the same on every machine.

/** A number as it is printed, with a unit of one word or without; or a day. */
const zahl =
  /^(?:(?:rund|ca\.|etwa) )?[-−–+±]?\s?(?:\d{1,3}(?:[.\u00A0\u202F ]\d{3})+(?:,\d+)?|\d+(?:,\d+|\.\d{1,2})?)(?:\s?(?:[%‰€]|\*|Mio\.|Mrd\.|Mio\. €|Mrd\. €|T€|[\p{L}²³°]{1,12}))?$/u;
const tag = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/;

/** True for text that is a number with its unit: it is never broken. */
export const isZahltext = (text: string): boolean => zahl.test(text);

/** True for text that is not broken either, without being a number to compare. */
export const isGanztext = (text: string): boolean => isZahltext(text) || tag.test(text);

/** So many signs fit beside each other on a portrait page, in the letters of a table. */
const hochformat = 108;
/** What a column takes beside its text. */
const rand = 2;
/** A column of words wants so many signs to a line; longer words can be divided. */
const wortspalte = 14;

/** True for a table, given as the texts of each column, that has no place on a portrait page. */
export const brauchtQuerformat = (spalten: readonly (readonly string[])[]): boolean =>
  spalten.reduce((sum, texte) => sum + rand + Math.max(...texte.map(wishOf)), 0) > hochformat;

const wishOf = (text: string): number => (isGanztext(text) ? text.length : Math.min(text.length, wortspalte));

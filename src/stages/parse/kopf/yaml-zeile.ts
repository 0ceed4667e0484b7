// A line of front matter as its author sees it: how far it is set in, which entry of a list it is, which field, which value.
const inset = /^\s*(?:-\s+)*/;
const field = /[\wäöüÄÖÜß-]+:/y;

/** A line taken apart; places are counted from its beginning. */
export interface Yamlzeile {
  /** Where it begins behind spaces and the hyphens of entries. */
  readonly start: number;
  /** True where a hyphen stands before it. */
  readonly isEntry: boolean;
  /** Right behind the colon of its field; undefined where it has none. */
  readonly colon?: number;
  /** What stands behind the field, or behind the hyphen; where that begins. */
  readonly value: string;
  readonly from: number;
}

/** Takes a line apart. */
export function readZeile(text: string): Yamlzeile {
  const before = inset.exec(text)?.[0] ?? '';
  const start = before.length;
  const isEntry = before.includes('-');
  field.lastIndex = start;
  const name = field.exec(text)?.[0];
  const colon = name === undefined ? undefined : start + name.length;
  const opens = colon !== undefined && /^(?:\s|$)/.test(text.slice(colon, colon + 1));
  const behind = opens ? text.slice(colon) : text.slice(start);
  const value = behind.trimStart();
  return {
    start,
    isEntry,
    ...(colon === undefined ? {} : { colon }),
    value: opens || isEntry ? value : '',
    from: text.length - value.length,
  };
}

/** True for a line that is a field, alone or as the first of an entry. */
export function opensField(text: string): boolean {
  const { colon } = readZeile(text);
  return colon !== undefined && /^(?:\s|$)/.test(text.slice(colon, colon + 1));
}

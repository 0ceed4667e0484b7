// What stands twice in a list.

export interface Repeated<T> {
  readonly key: T;
  /** Where it stands again, and where it stood first. */
  readonly index: number;
  readonly first: number;
}

/** Every entry of a list that an earlier one equals. */
export function findRepeated<T>(keys: readonly T[]): Repeated<T>[] {
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    return first < index ? [{ key, index, first }] : [];
  });
}

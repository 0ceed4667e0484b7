// Grouping, until every supported Node has Map.groupBy.

/** Items by a key, each group in the order of the items. */
export const groupBy = <T>(items: Iterable<T>, keyOfItem: (item: T) => string): Map<string, T[]> =>
  groupByKeys(items, (item) => [keyOfItem(item)]);

/** Items by each of their keys, each group in the order of the items. */
export function groupByKeys<T>(items: Iterable<T>, keysOfItem: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOfItem(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** Puts together what has the same key, in the order in which the keys first come. */
export function gathered<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const found = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const there = found.get(key);
    if (there === undefined) found.set(key, [item]);
    else there.push(item);
  }
  return found;
}

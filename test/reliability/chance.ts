/**
 * Places (from 1) in a list of names: one of each name by chance, then others by chance, until there are so many; in order.
 * @param most of all; more where there are more names
 */
export function pickSpread(names: readonly string[], most: number, chance: () => number): readonly number[] {
  const places = names.map((_, index) => index + 1);
  if (most >= places.length) return places;
  const pick = (from: readonly number[]): number => from[Math.floor(chance() * from.length)] ?? 1;
  const picked = new Set([...Map.groupBy(places, (place) => names[place - 1] ?? '').values()].map(pick));
  while (picked.size < most) picked.add(pick(places));
  return [...picked].toSorted((a, b) => a - b);
}

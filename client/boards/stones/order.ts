/** Moving a card along its board: it gets a number between its new neighbours, and nobody else's card is touched. */
interface Placed {
  readonly order: number;
}

/** The new `order` of the card at `from` so that it stands at place `to`, both from 0; null when it stands there already. [ST3] */
export function placedOrder(cards: readonly Placed[], from: number, to: number): number | null {
  const others = cards.filter((_, index) => index !== from);
  const wanted = Math.min(others.length, Math.max(0, to));
  if (!cards[from] || wanted === from) return null;
  const by = wanted > from ? 1 : -1;
  // Two people who add at the same moment get the same number; there is nothing between those two, so it goes past both.
  let before = by === 1 ? wanted - 1 : wanted;
  while (others[before]?.order === others[before + by]?.order && others[before + by]) before += by;
  const near = others[before]?.order ?? 0;
  const next = others[before + by];
  return next ? (near + next.order) / 2 : near + by;
}

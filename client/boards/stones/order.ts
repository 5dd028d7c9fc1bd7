/** Moving a card one place along its board: it gets a number between its new neighbours, and nobody else's card is touched. */
interface Placed {
  readonly order: number;
}

/** The new `order` of the card at `index`, or null when it cannot move that way. */
export function movedOrder(cards: readonly Placed[], index: number, by: -1 | 1): number | null {
  const neighbour = cards[index + by];
  if (!neighbour || !cards[index]) return null;
  // Two people who add at the same moment get the same number; there is nothing between those two, so it goes past both.
  let beyond = index + 2 * by;
  while (cards[beyond]?.order === neighbour.order) beyond += by;
  const next = cards[beyond];
  return next ? (neighbour.order + next.order) / 2 : neighbour.order + by;
}

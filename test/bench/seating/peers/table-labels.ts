/** Golfers do not care which green they meet on; guests of a café do. */

/**
 * Gives the groups of each round their tables so that few come back to one: any two labels of a round are exchanged while that
 * helps, round after round. `rounds`: for each round the group of each player; groups in `held` keep their own number. Returns
 * the table of each player.
 */
export function labelled(
  rounds: readonly Int32Array[],
  groups: number,
  held: ReadonlySet<number>,
): readonly Int32Array[] {
  const free = Array.from({ length: groups }, (_, group) => group).filter((group) => !held.has(group));
  const labels = rounds.map(() => Int32Array.from({ length: groups }, (_, group) => group));
  const seatsIn = (round: number): Int32Array => rounds[round]!.map((group) => labels[round]![group]!);
  const improve = (round: number): boolean => {
    const others = rounds.flatMap((_, other) => (other === round ? [] : [seatsIn(other)]));
    const again = returnsBetween(rounds[round]!, others, groups);
    return exchangeLabels(labels[round]!, free, (group, table) => again[group * groups + table]!);
  };
  while (rounds.map((_, round) => improve(round)).includes(true));
  return rounds.map((_, round) => seatsIn(round));
}

/** How often those of each group sit at each table in the other rounds. */
function returnsBetween(groupOf: Int32Array, others: readonly Int32Array[], groups: number): Int32Array {
  const again = new Int32Array(groups * groups);
  for (const [player, group] of groupOf.entries())
    for (const seats of others) {
      const cell = group * groups + seats[player]!;
      again[cell] = again[cell]! + 1;
    }
  return again;
}

function exchangeLabels(
  labels: Int32Array,
  free: readonly number[],
  again: (group: number, table: number) => number,
): boolean {
  let found = false;
  for (const one of free)
    for (const other of free) {
      const [mine, theirs] = [labels[one]!, labels[other]!];
      if (again(one, theirs) + again(other, mine) >= again(one, mine) + again(other, theirs)) continue;
      labels[one] = theirs;
      labels[other] = mine;
      found = true;
    }
  return found;
}

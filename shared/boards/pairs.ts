/** Who offers what somebody else needs: suggestions to be read aloud, found in the words alone. */
import { LikenessIndex } from '../harvest/likeness.ts';
import type { EntryId, EntryValues, EntryView } from './entries.ts';
import type { BoardPlan } from './plan.ts';

export interface Pair {
  readonly offers: EntryId;
  readonly needs: EntryId;
  /** What of the words met. */
  readonly offer: string;
  readonly need: string;
}

const most = 60;

/** The likest first; each two entries once in each direction. Empty for a board that matches nothing. */
export function pairsOf({ match }: Pick<BoardPlan, 'match'>, entries: readonly EntryView[]): readonly Pair[] {
  if (match === null) return [];
  const index = new LikenessIndex();
  const offered = new Map<string, { readonly entry: EntryId; readonly words: string }>();
  for (const { id, values } of entries) {
    for (const [at, words] of partsOf(values, match.offers).entries()) {
      index.put({ id: `${id} ${at}`, text: words });
      offered.set(`${id} ${at}`, { entry: id, words });
    }
  }
  const pairs = entries.flatMap(({ id, values }) =>
    partsOf(values, match.needs).flatMap((need) =>
      index.likeWords(need).flatMap(({ id: place, likeness }) => {
        const offer = offered.get(place);
        return offer && offer.entry !== id
          ? [{ likeness, pair: { offers: offer.entry, needs: id, offer: offer.words, need } }]
          : [];
      }),
    ),
  );
  const seen = new Set<string>();
  return pairs
    .toSorted((one, other) => other.likeness - one.likeness)
    .flatMap(({ pair }) => {
      const key = `${pair.offers} ${pair.needs}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [pair];
    })
    .slice(0, most);
}

/** «lydteknikk, band til åpning» is two things. */
function partsOf(values: EntryValues, field: string): readonly string[] {
  const value = values[field];
  if (typeof value !== 'string') return [];
  return value
    .split(/[,;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What this device has written on a board and cannot be saved as it is: its words are kept here until their writer has decided. */
import { useMemo, useSyncExternalStore } from 'react';
import { documentPath } from '../../../shared/documents/names.ts';
import { useVisit } from '../../cafe/hooks.tsx';
import { hasWords, type KeptCard } from '../../documents/kept-cards.ts';
import type { OpenDocument } from '../../documents/open-document.ts';

export interface RefusedWords {
  /** Values of one card, which are decided on together. */
  readonly cards: readonly KeptCard[];
  readonly words: readonly string[];
  /** What stands on the board now in the place of these words. */
  readonly there: readonly string[];
}

export interface Refused {
  readonly reason: string;
  readonly items: readonly RefusedWords[];
  /** Writes the words of one item over what stands there. */
  insistOn(item: RefusedWords): void;
  drop(items: readonly RefusedWords[]): void;
}

/** One for each reason. */
export function useRefused(opened: OpenDocument): readonly Refused[] {
  const { keptCards, insistOn, discardCards } = useVisit();
  const kept = useSyncExternalStore(keptCards.subscribe, keptCards.all);
  return useMemo(() => {
    const stuck = kept.filter((card) => card.stuck !== null && card.document === documentPath(opened.document));
    return [...byName(stuck, ({ stuck: reason }) => reason ?? '')].map(([reason, cards]) => ({
      reason,
      items: [...byName(cards, cardOf).values()].map((card) => asItem(opened, card)),
      insistOn: (item: RefusedWords) => insistOn(item.cards),
      drop: (items: readonly RefusedWords[]) => discardCards(items.flatMap((item) => item.cards)),
    }));
  }, [kept, opened, insistOn, discardCards]);
}

const cardOf = ({ root, key }: KeptCard): string => `${root}/${key.split('/')[0] ?? ''}`;

function byName<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return groups;
}

function asItem({ doc }: OpenDocument, cards: readonly KeptCard[]): RefusedWords {
  const typed = cards.filter(hasWords);
  const there = typed.map(({ root, key }) => doc.getMap(root).get(key));
  return {
    cards,
    words: typed.map(({ value }) => String(value)),
    there: there.flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : [])),
  };
}

/**
 * What waits on this phone under a ticket that opens nothing any more. Whoever comes in again with it is somebody new to the server, and
 * perhaps somebody else: so nothing of it is sent by itself, and everything with words is offered.
 */
import * as v from 'valibot';
import type { Keep } from '../documents/kept-list.ts';
import type { WhoseViews } from './kept-views.ts';

/** Kept where tickets are, on the disk as well: see device-keep.ts. No café has such a name. */
const markOf = (cafe: string, six: string): string => `kafebord/participant/${cafe}~${six}`;
/** Why a note is not sent by itself: see the reasons of the phone. */
export const leftReason = 'left';

/** As much as all kinds have of what is looked at here. */
const keptSchema = v.looseObject({
  withdrawn: v.optional(v.boolean()),
  refused: v.optional(v.unknown()),
  stuck: v.optional(v.unknown()),
});

const sixOf = (ticket: string): string => ticket.slice(0, 6);
const ownOf = (cafe: string, six: string): string => `kafebord/${cafe}/${six}/`;

/** From now on this ticket is one that was left. */
export function leaveBehind(keep: Keep, { cafe, ticket }: WhoseViews): void {
  attempt(() => keep.setItem(markOf(cafe, sixOf(ticket)), '1'));
}

/** Gives whoever holds this ticket what was left behind in the café on this phone. Call before anything of theirs is read. */
export function takeUp(keep: Keep, { cafe, ticket }: WhoseViews): void {
  attempt(() => {
    for (const mark of keysWith(keep, markOf(cafe, ''))) {
      const six = mark.slice(markOf(cafe, '').length);
      // The same ticket opens it again: all of it is theirs as it is.
      if (six === sixOf(ticket)) keep.removeItem(mark);
      else move(keep, ownOf(cafe, six), ownOf(cafe, sixOf(ticket)));
    }
  });
}

/** The mark stays: a slow disk may bring more of it another day. */
function move(keep: Keep, from: string, to: string): void {
  for (const key of keysWith(keep, from)) {
    attempt(() => {
      const rest = key.slice(from.length);
      if (keep.getItem(to + rest) !== null) return;
      const value = offered(rest, keep.getItem(key) ?? '');
      if (value !== null) keep.setItem(to + rest, value);
      keep.removeItem(key);
    });
  }
}

/** A kept value as it waits for somebody's word; null for what need not be offered. */
function offered(rest: string, value: string): string | null {
  const kept = v.parse(keptSchema, JSON.parse(value));
  if (kept.withdrawn || rest.startsWith('choices/sign/')) return null;
  return JSON.stringify({ ...kept, ...waitingFor(rest.split('/')[0], kept) });
}

function waitingFor(kind: string | undefined, { refused, stuck }: v.InferOutput<typeof keptSchema>): object {
  switch (kind) {
    case 'waiting':
      return { refused: refused ?? leftReason };
    case 'words':
      return { refused: true };
    case 'cards':
      return { stuck: stuck ?? leftReason };
    case 'choices':
      return { refused: refused ?? 'person-has-left' };
    default:
      return {};
  }
}

function keysWith(keep: Keep, start: string): readonly string[] {
  return Array.from({ length: keep.length }, (_, index) => keep.key(index) ?? '').filter((key) =>
    key.startsWith(start),
  );
}

/** Forbidden or full storage, or something unreadable: what cannot be moved stays where it is. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // It is offered the next time.
  }
}

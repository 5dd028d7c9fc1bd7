/**
 * The phone once somebody is in: everything that talks with the café. The way in needs none of it; it is fetched while people look at
 * the door, as a chunk of its own.
 */
import type { HttpRefusal } from '../cafe/http.ts';
import { useState } from 'react';
import { browserStorage, deviceKeep } from '../cafe/device-keep.ts';
import { VisitProvider } from '../cafe/hooks.tsx';
import { dropKeptViews, keptCafe, type WhoseViews } from '../cafe/kept-views.ts';
import { leaveBehind, takeUp } from '../cafe/left-behind.ts';
import { InsideWords } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { DraftsProvider } from './draft-hooks.tsx';
import { PhoneCafe } from './phone-cafe.tsx';

export interface InsideProps extends WhoseViews {
  readonly boards: BoardsSlot;
  /** See `PhoneCafe`. */
  readonly onComeBack: () => Promise<HttpRefusal | null>;
  readonly onStartOver: () => void;
}

export default function Inside({ cafe, ticket, ...screens }: InsideProps) {
  // Before the visit reads what is this person's; done twice it changes nothing.
  useState(() => takeUp(deviceKeep(), { cafe, ticket }));
  return (
    <VisitProvider cafe={cafe} ticket={ticket}>
      <DraftsProvider>
        <InsideWords>
          <PhoneCafe ticket={ticket} {...screens} />
        </InsideWords>
      </DraftsProvider>
    </VisitProvider>
  );
}

/** The café that this code led to when there was a server to ask. */
export const cafeOnThisPhone = (code: string): string | null => keptCafe(browserStorage(), code);

/** This ticket opens nothing any more: there is nothing to go on with, and what waits under it is for whoever comes in next. */
export function leave(whose: WhoseViews): void {
  dropKeptViews(browserStorage(), whose);
  leaveBehind(deviceKeep(), whose);
}

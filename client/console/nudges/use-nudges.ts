import { useCafe, useRoom, useServerNow, useTablecloths, useVisit, useWall } from '../../cafe/hooks.tsx';
import { must } from '../../../shared/cafe/must.ts';
import { useSilence } from '../../pieces/use-silence.ts';
import { nudgesOf, type Nudge } from './nudges.ts';

/** Often enough for a threshold of minutes. */
const lookEveryMs = 5000;

/** What needs a nudge, as this console knows it now. */
export function useNudges(): readonly Nudge[] {
  const visit = useVisit();
  const room = useRoom();
  const facilitator = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const asleep = useCafe((state) => state.asleep);
  const awaySince = useCafe((state) => state.awaySince);
  const silence = useSilence();
  const { actions } = useWall().wall;
  const notSaving = useCafe((state) => state.notSaving);
  const damaged = useCafe((state) => state.damaged);
  const lost = silence === 'while' || silence === 'long';
  const link = damaged ? 'damaged' : notSaving ? 'not-saving' : lost ? 'lost' : 'open';
  const all = useTablecloths(room.tables.map(({ id }) => id));
  // A tablecloth that has not arrived looks like one that nobody has written on.
  const loaded = ([table]: readonly [string, unknown]): boolean =>
    visit.document({ kind: 'tablecloth', table }).state.getState().loaded;
  const cloths = Object.fromEntries(Object.entries(all).filter(loaded));
  return nudgesOf({ room, facilitator, cloths, asleep, awaySince, link, actions, at: useServerNow(lookEveryMs) });
}

import { useMemo } from 'react';
import type { PersonId } from '../../../shared/cafe/model.ts';
import { useCafe, useServerNow } from '../../cafe/hooks.tsx';
import { absencesAt, type Absence } from './absences.ts';

/** Often enough for marks that come after a minute. */
const lookEveryMs = 10_000;

/** Whose phone is away, and how. */
export function useAway(): ReadonlyMap<PersonId, Absence> {
  const asleep = useCafe((state) => state.asleep);
  const awaySince = useCafe((state) => state.awaySince);
  const now = useServerNow(lookEveryMs);
  return useMemo(() => absencesAt({ asleep, awaySince }, now), [asleep, awaySince, now]);
}

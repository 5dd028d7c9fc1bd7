import { useMemo } from 'react';
import { must } from '../../../shared/cafe/must.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { roundAheadIn } from '../../pieces/stage.ts';
import { useAway } from '../tables/use-away.ts';
import { listedPeople, type Listed } from './listed-people.ts';

/** Everybody, with what the list shows of them. */
export function useListed(): readonly Listed[] {
  const { locale } = useLanguage();
  const { common } = useAllMessages();
  const room = useRoom();
  const { people, seats } = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const away = useAway();
  return useMemo(
    () =>
      listedPeople({
        people,
        organisations: room.organisations,
        locale,
        tables: room.tables,
        seats,
        ahead: roundAheadIn(room),
        isAway: (person) => away.get(person) === 'offline',
        nameOf: (person) => callName(person, common.person),
      }),
    [people, seats, room, away, common, locale],
  );
}

import { useMemo, useState } from 'react';
import { must } from '../../../shared/cafe/must.ts';
import { countMeetings } from '../../../shared/seating/meetings.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Choice } from '../../design/choice.tsx';
import { Heading } from '../../design/heading.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { roundBegunIn } from '../../pieces/stage.ts';
import { GroupGrid } from './group-grid.tsx';
import { countPairs, inOrder, mostPeopleDrawn } from './heat.ts';
import { MeetingList } from './meeting-list.tsx';
import { PeopleGrid } from './people-grid.tsx';
import styles from './seating.module.css';

/** Who meets whom, as a picture and as a list. */
export function HeatPart() {
  const { locale } = useLanguage();
  const { seating } = useAllMessages();
  const words = seating.heat;
  const room = useRoom();
  const { people, seats } = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const begun = roundBegunIn(room);
  const [wanted, setWanted] = useState<'whole' | 'soFar'>('whole');
  const which = begun === 0 ? 'whole' : wanted;

  const { shown, times } = useMemo(() => {
    const rounds = seats
      .filter(({ round }) => which === 'whole' || round <= begun)
      .map(({ tables }) => Object.fromEntries(Object.entries(tables).map(([id, at]) => [id, at.people])));
    const seated = new Set(rounds.flatMap((tables) => Object.values(tables).flat()));
    const ordered = inOrder(
      people.filter(({ id }) => seated.has(id)),
      room.organisations,
      locale,
    );
    const ids = ordered.map(({ id }) => id);
    return { shown: ordered, times: countMeetings(ids, rounds) };
  }, [people, seats, which, begun, room.organisations, locale]);

  const { met, again } = useMemo(() => countPairs(times, shown.length), [times, shown.length]);
  const label = words.summary(shown.length, met, again);
  const inGroups = shown.length > mostPeopleDrawn;
  return (
    <Card as="section" aria-labelledby="who-meets-whom">
      <Heading level={2} size="l" id="who-meets-whom">
        {words.title}
      </Heading>
      {begun > 0 && begun < room.rounds.length ? (
        <Choice
          label={words.which}
          hideLabel
          look="segments"
          options={(['whole', 'soFar'] as const).map((value) => ({ value, label: words[value] }))}
          value={which}
          onChange={setWanted}
        />
      ) : null}
      <p className={styles['soft']}>{inGroups ? words.textGroups : words.text}</p>
      {inGroups ? (
        <GroupGrid people={shown} times={times} label={label} />
      ) : (
        <PeopleGrid people={shown} times={times} label={label} />
      )}
      <p>{label}</p>
      <MeetingList people={shown} times={times} />
    </Card>
  );
}

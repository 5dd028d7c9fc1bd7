/** One working group: who leads it, who is in it, when it first meets and what it lacks. */
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useState } from 'react';
import { concernsOf, membersOf, type GroupOnBoard } from '../../../shared/agenda/groups.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { shortDay } from '../../../shared/locale/formats.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { useBoard, useRemove } from '../parts/board-context.ts';
import rows from './actions.module.css';
import { Fact } from './fact.tsx';
import { GroupFields } from './facilitator-group-fields.tsx';
import styles from './facilitator-share.module.css';

export function Group({ group }: { readonly group: GroupOnBoard }) {
  const { acting, common } = useAllMessages();
  const words = acting.groups;
  const { locale } = useLanguage();
  const { mode, wall } = useBoard();
  const room = useRoom();
  const remove = useRemove();
  const facilitator = useCafe((state) => state.facilitator);
  const [editing, setEditing] = useState(false);
  const { card, name, actions } = group;
  const ids = membersOf(group, facilitator?.signUps ?? {});
  const people = ids.flatMap((id) => facilitator?.people.find((person) => person.id === id) ?? []);
  const nameOf = (id: string | null | undefined): string =>
    room.organisations.find((known) => known.id === id)?.name ?? '';
  const facilitating = new Set(room.organisations.filter(({ facilitates }) => facilitates).map(({ id }) => id));
  const concerns = facilitator ? concernsOf(group, people, facilitating) : [];
  const numbers = actions.map((action) => wall.actions.indexOf(action) + 1);
  const meeting = [card?.firstMeeting ? shortDay(card.firstMeeting, locale) : '', card?.firstMeetingAt, card?.place];
  const called = people.map((person) => {
    const from = nameOf(person.organisation);
    return from === '' ? callName(person, common.person) : `${callName(person, common.person)} (${from})`;
  });
  return (
    <Card as="article" aria-label={name} className={rows['row']}>
      <Heading level={4}>{name}</Heading>
      {editing ? (
        <GroupFields group={group} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className={rows['soft']}>{words.actions(numbers)}</p>
          <dl className={rows['facts']}>
            <Fact name={words.leader}>{nameOf(card?.lead) || words.noLeader}</Fact>
            <Fact name={words.firstMeeting}>{meeting.filter(Boolean).join(', ')}</Fact>
            <Fact name={words.members(people.length)}>{called.join(', ')}</Fact>
          </dl>
          {concerns.length === 0 ? null : (
            <ul className={rows['warnings']} aria-label={words.concernsLabel}>
              {concerns.map((concern) => (
                <li key={concern}>
                  <TriangleAlert aria-hidden />
                  {words.concerns[concern]}
                </li>
              ))}
            </ul>
          )}
          {mode === 'facilitator' ? (
            <div className={styles['foot']}>
              <Button
                variant="plain"
                icon={<Pencil aria-hidden />}
                aria-label={words.edit(name)}
                onClick={() => setEditing(true)}
              >
                {common.edit}
              </Button>
              {card ? (
                <IconButton
                  label={words.remove(name)}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => remove('groups', card.id, words.removed(name))}
                />
              ) : null}
            </div>
          ) : null}
        </>
      )}
    </Card>
  );
}

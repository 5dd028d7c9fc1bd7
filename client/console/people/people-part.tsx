import Search from 'lucide-react/icons/search';
import UserPlus from 'lucide-react/icons/user-plus';
import UsersRound from 'lucide-react/icons/users-round';
import { useState } from 'react';
import type { Person } from '../../../shared/cafe/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { Field } from '../../design/field.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import styles from '../console.module.css';
import { DrawSeats } from '../tables/draw-seats.tsx';
import { GonePeople } from './gone-people.tsx';
import { HostDialog } from './host-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { PersonRow, type PersonWish } from './person-row.tsx';

const firstShown = 100;

type Doing = { readonly what: 'add' } | { readonly what: PersonWish; readonly person: Person };

export function PeoplePart() {
  const { common, console: words } = useMessages();
  const { organisations } = useRoom();
  const { people } = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(firstShown);
  const [doing, setDoing] = useState<Doing | null>(null);
  const here = people.filter((person) => person.here);
  const wanted = sought.trim().toLocaleLowerCase();
  const matches = here.filter((person) => {
    const organisation = organisations.find(({ id }) => id === person.organisation)?.name ?? '';
    return `${callName(person, common.person)} ${organisation}`.toLocaleLowerCase().includes(wanted);
  });
  const add = (
    <Button icon={<UserPlus aria-hidden />} onClick={() => setDoing({ what: 'add' })}>
      {words.people.add}
    </Button>
  );
  const stop = (): void => setDoing(null);
  return (
    <div className={styles['part']}>
      {here.length === 0 ? (
        <Empty picture={<UsersRound />} title={words.people.none} text={words.people.noneText} action={add} />
      ) : (
        <>
          <Row justify="between" align="end">
            <div className={styles['search']}>
              <Field label={words.people.search}>
                <TextInput type="search" value={sought} onChange={({ currentTarget: { value } }) => setSought(value)} />
              </Field>
            </div>
            <Row gap="xs">
              <DrawSeats />
              {add}
            </Row>
          </Row>
          <p role="status" className={styles['soft']}>
            {words.people.count(here.length)}
          </p>
          {matches.length === 0 ? <Empty picture={<Search />} title={words.people.noMatch} /> : null}
          <Stack as="ul" gap="none">
            {matches.slice(0, most).map((person) => (
              <PersonRow key={person.id} person={person} onWish={(what) => setDoing({ what, person })} />
            ))}
          </Stack>
          {matches.length > most ? (
            <Button variant="quiet" onClick={() => setMost(most + firstShown)}>
              {words.people.showMore(matches.length - most)}
            </Button>
          ) : null}
        </>
      )}
      <GonePeople people={people.filter((person) => !person.here)} />
      {doing?.what === 'add' ? <PersonDialog person={null} onClose={stop} /> : null}
      {doing?.what === 'change' ? <PersonDialog person={doing.person} onClose={stop} /> : null}
      {doing?.what === 'move' ? <MoveDialog person={doing.person} onClose={stop} /> : null}
      {doing?.what === 'host' ? <HostDialog person={doing.person} onClose={stop} /> : null}
    </div>
  );
}

import Search from 'lucide-react/icons/search';
import UserPlus from 'lucide-react/icons/user-plus';
import UsersRound from 'lucide-react/icons/users-round';
import { useMemo, useState } from 'react';
import type { Person } from '../../../shared/cafe/model.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { Field } from '../../design/field.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundAheadIn } from '../../pieces/stage.ts';
import styles from '../console.module.css';
import { DrawSeats } from '../tables/draw-seats.tsx';
import { DoubleHints } from './double-hints.tsx';
import { likelyDoubles } from './doubles.ts';
import { fits, isIn, peopleFilters, type PeopleFilter } from './listed-people.ts';
import own from './people.module.css';
import { usePersonActs, type PersonWish } from './person-acts.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { PersonWishDialog } from './person-dialogs.tsx';
import { PersonRow } from './person-row.tsx';
import { useHosted } from './seats-of.ts';
import { useListed } from './use-listed.ts';

/** A page of the list: a thousand rows at once would make every keystroke wait. */
const firstShown = 100;

type Doing = { readonly what: 'add' } | { readonly what: PersonWish; readonly person: Person };

export function PeoplePart() {
  const { console: words, people: texts } = useAllMessages();
  const ahead = roundAheadIn(useRoom());
  const online = useCafe((state) => state.online);
  const listed = useListed();
  const hosted = useHosted();
  const [sought, setSought] = useState('');
  const [filter, setFilter] = useState<PeopleFilter>('here');
  const [most, setMost] = useState(firstShown);
  const [doing, setDoing] = useState<Doing | null>(null);
  const acts = usePersonActs((what, person) => setDoing({ what, person }));
  const doubles = useMemo(() => {
    const reached = new Set(online);
    return likelyDoubles(
      listed.map(({ person }) => person),
      (person) => reached.has(person),
    );
  }, [listed, online]);
  const here = listed.filter(({ person }) => person.here).length;
  const matches = listed.filter((one) => isIn(filter, one) && fits(sought, one, ahead, texts.tableWord));
  const filters = peopleFilters
    .map((value) => ({ value, count: listed.filter((one) => isIn(value, one)).length }))
    .filter(({ value, count }) => count > 0 || value === 'here' || value === filter);
  const add = (
    <Button icon={<UserPlus aria-hidden />} onClick={() => setDoing({ what: 'add' })}>
      {words.people.add}
    </Button>
  );
  const stop = (): void => setDoing(null);
  return (
    <div className={styles['part']}>
      {listed.length === 0 ? (
        <Empty picture={<UsersRound />} title={words.people.none} text={words.people.noneText} action={add} />
      ) : (
        <>
          <Row justify="between" align="end">
            <div className={styles['search']}>
              <Field label={texts.search} hint={texts.searchHint}>
                <TextInput
                  type="search"
                  value={sought}
                  maxLength={100}
                  onChange={({ currentTarget: { value } }) => {
                    setSought(value);
                    setMost(firstShown);
                  }}
                />
              </Field>
            </div>
            <div className={own['filter']}>
              <Field label={texts.filter}>
                <Select
                  value={filter}
                  options={filters.map(({ value, count }) => ({
                    value,
                    label: texts.option(texts.filters[value], count),
                  }))}
                  onChange={({ currentTarget: { value } }) => {
                    setFilter(peopleFilters.find((known) => known === value) ?? 'here');
                    setMost(firstShown);
                  }}
                />
              </Field>
            </div>
            <Row gap="xs">
              <DrawSeats />
              {add}
            </Row>
          </Row>
          <DoubleHints doubles={doubles} />
          <p role="status" className={styles['soft']}>
            {sought.trim() === '' ? words.people.count(here) : texts.found(matches.length)}
          </p>
          {matches.length === 0 ? <Empty picture={<Search />} title={words.people.noMatch} /> : null}
          <Stack as="ul" gap="none">
            {matches.slice(0, most).map((one) => (
              <PersonRow key={one.person.id} listed={one} hosts={hosted(one.person.id)} acts={acts(one.person)} />
            ))}
          </Stack>
          {matches.length > most ? (
            <Button variant="quiet" onClick={() => setMost(most + firstShown)}>
              {words.people.showMore(matches.length - most)}
            </Button>
          ) : null}
        </>
      )}
      {doing?.what === 'add' ? <PersonDialog person={null} onClose={stop} /> : null}
      {doing && doing.what !== 'add' ? (
        <PersonWishDialog wish={doing.what} person={doing.person} onClose={stop} />
      ) : null}
    </div>
  );
}

import MoveRight from 'lucide-react/icons/move-right';
import { useState } from 'react';
import type { Table } from '../../../shared/cafe/model.ts';
import type { SeatChange } from '../../../shared/seating/problem.ts';
import { Button } from '../../design/button.tsx';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import { useCalled } from './called.ts';
import { firstOf, groupedChanges } from './grouped-changes.ts';
import styles from './seating.module.css';

const firstShown = 12;

/** Every changed seat, by its reason. Long lists open on request. */
export function ChangeList({
  changes,
  moving,
  extra,
}: {
  readonly changes: readonly SeatChange[];
  /** What is said of those who simply move, instead of the usual words. */
  readonly moving: string | undefined;
  readonly extra: Table | null;
}) {
  const { seating } = useAllMessages();
  const words = seating.preview;
  const { person: called } = useCalled();
  const [all, setAll] = useState(false);
  const groups = groupedChanges(changes);
  const count = groups.reduce((sum, { people }) => sum + people.length, 0);
  if (count === 0) return null;
  const said = (why: SeatChange['why']): string => (why === 'moves' ? (moving ?? words.why[why]) : words.why[why]);
  return (
    <Stack gap="s">
      {firstOf(groups, all ? count : firstShown).map(({ why, people }) => (
        <section key={why} aria-label={said(why)}>
          <Heading level={3} size="l">
            {said(why)}
          </Heading>
          <ul className={styles['changes']}>
            {people.map(({ person, changes: own }) => (
              <li key={person} className={styles['change']}>
                <span className={styles['who']}>{called(person)}</span>
                {own.map((change) => (
                  <OneChange key={change.round} change={change} extra={extra} />
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {count > firstShown && !all ? (
        <div>
          <Button variant="quiet" onClick={() => setAll(true)}>
            {words.showAll(count)}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

function OneChange({ change, extra }: { readonly change: SeatChange; readonly extra: Table | null }) {
  const { common, seating } = useAllMessages();
  return (
    <span className={styles['step']}>
      <span className={styles['soft']}>{common.round(change.round)}</span>
      {change.from === null ? null : <Sign id={change.from} extra={extra} />}
      {change.from === null ? null : <MoveRight role="img" aria-label={seating.preview.to} />}
      {change.to === null ? <span>{seating.preview.nowhere}</span> : <Sign id={change.to} extra={extra} />}
    </span>
  );
}

function Sign({ id, extra }: { readonly id: string; readonly extra: Table | null }) {
  const { common } = useAllMessages();
  const table = useCalled(extra).tableWith(id);
  return table ? <TableBadge size="small" number={table.number} label={tableWords(common, table.number)} /> : null;
}

import type { PersonId } from '../../../shared/cafe/model.ts';
import type { SeatingChange } from '../../../shared/cafe/seating-situation.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BrokenRules } from './broken-rules.tsx';
import { ChangeList } from './change-list.tsx';
import { Contradictions } from './contradictions.tsx';
import { newTables } from './grouped-changes.ts';
import type { Planned } from './planning.ts';
import { useSeating } from './seating-context.ts';
import styles from './seating.module.css';
import { useCalled } from './called.ts';
import { changedFigures, verdictOf } from './verdict.ts';

interface AftermathProps {
  readonly planned: Planned;
  readonly about: readonly PersonId[];
  readonly change: SeatingChange;
  readonly moving: string | undefined;
}

/** A plan that is not in force yet: first what it does to people, then what it is worth. */
export function Aftermath({ planned: { answer, proof, changes: all }, about, change, moving }: AftermathProps) {
  const { seating: words } = useAllMessages();
  const { person, tableInLine } = useCalled(change.kind === 'open-table' ? change.table : null);
  // Everybody's first seats in a round that is added change nothing for anybody.
  const { rounds } = useRoom();
  const changes = all.filter((one) => one.round <= rounds.length);
  const { round, next, later } = newTables(changes, about);
  const { proof: now } = useSeating();
  const verdict = verdictOf(proof, words.verdict);
  const differences = now ? changedFigures(now, proof, words) : [];
  return (
    <Stack>
      <div>
        {round === null ? (
          <p className={styles['big']}>{about.length > 0 ? words.preview.nobody : words.preview.nobodyAtAll}</p>
        ) : (
          <p className={styles['big']}>
            {words.preview.next(next, round)} {later > 0 ? words.preview.later(later) : ''}
          </p>
        )}
        {Object.entries(answer.hosts).map(([at, host]) => (
          <p key={at}>{words.preview.newHost(tableInLine(at), person(host))}</p>
        ))}
      </div>
      <ChangeList changes={changes} moving={moving} extra={change.kind === 'open-table' ? change.table : null} />
      <section aria-labelledby="plan-after" className={styles['after']}>
        <Heading level={3} size="l" id="plan-after">
          {words.preview.after}
        </Heading>
        <p>{verdict.sentence}</p>
        {differences.length > 0 ? (
          <ul className={styles['reasons']}>
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        ) : null}
        <BrokenRules broken={proof.broken} />
        <Contradictions contradictions={answer.contradictions} />
      </section>
    </Stack>
  );
}

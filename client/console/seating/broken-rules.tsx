import type { BrokenRule } from '../../../shared/seating/problem.ts';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useCalled } from './called.ts';
import { toldRules } from './in-rounds.ts';
import styles from './seating.module.css';

const mostShown = 6;

/** Each rule that the plan does not keep, and what to do about it. */
export function BrokenRules({ broken }: { readonly broken: readonly BrokenRule[] }) {
  const words = useAllMessages().seating.broken;
  const { person, tableInLine } = useCalled();
  const grouped = toldRules(broken);
  if (grouped.length === 0) return null;
  return (
    <Notice tone="warn" title={words.title}>
      <ul className={styles['reasons']}>
        {grouped.slice(0, mostShown).map(({ rounds, entry }, index) => {
          const at = {
            rounds,
            names: entry.people.map(person),
            table: entry.table === null ? '' : tableInLine(entry.table),
            units: entry.units,
          };
          return (
            <li key={`${index + 1}`}>
              {words.rules[entry.rule](at)} {words.todo[entry.rule]}
            </li>
          );
        })}
        {grouped.length > mostShown ? <li>{words.more(grouped.length - mostShown)}</li> : null}
      </ul>
    </Notice>
  );
}

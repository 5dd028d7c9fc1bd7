/** Everything else that is known about an action. */
import { kroner } from '../../../shared/agenda/dates.ts';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { Sources } from '../parts/sources.tsx';
import styles from './actions.module.css';
import { Fact } from './fact.tsx';

export function ActionDetails({ action }: { readonly action: CardsByBoard['actions'] }) {
  const { messages, locale } = useLanguage();
  const words = messages.boards.actions;
  const room = useRoom();
  const { wall } = useBoard();
  const contributors = action.contributors.flatMap(
    (id) => room.organisations.find((known) => known.id === id)?.name ?? [],
  );
  const stones = wall.stones.flatMap((stone, index) =>
    action.stones.includes(stone.id) ? `${index + 1}. ${stone.text}` : [],
  );
  const facts = [
    [words.result, action.result],
    [words.contributors, contributors.join(', ')],
    [words.benefit, action.benefit],
    [words.resources, action.resources],
    [words.hours, action.hours === null ? '' : String(action.hours)],
    [words.cost, action.cost === null ? '' : kroner(action.cost, locale)],
    [words.support, action.support],
    [words.statusWords, action.statusWords],
    [words.stones, stones.join('\n')],
  ] as const;
  if (facts.every(([, value]) => value === '') && action.sources.length === 0) return null;
  return (
    <details className={styles['details']}>
      <summary>{words.more}</summary>
      <div>
        <dl className={styles['facts']}>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </dl>
        <Sources sources={action.sources} />
      </div>
    </details>
  );
}

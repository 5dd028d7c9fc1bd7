/** Everything else that is known about an action. */
import { decimal, kroner } from '../../../shared/locale/formats.ts';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { Sources } from '../parts/sources.tsx';
import styles from './actions.module.css';
import { Fact } from './fact.tsx';

/** Whether there is anything to tell. */
export function hasDetails(action: CardsByBoard['actions']): boolean {
  const {
    result,
    contributors,
    benefit,
    resources,
    hours,
    cost,
    support,
    ownerReason,
    needs,
    effect,
    statusWords,
    stones,
    sources,
  } = action;
  const words = [result, benefit, resources, support, ownerReason, needs, statusWords];
  return (
    words.some((said) => said !== '') ||
    hours !== null ||
    cost !== null ||
    contributors.length + stones.length + sources.length > 0 ||
    effect !== null
  );
}

export function ActionDetails({ action }: { readonly action: CardsByBoard['actions'] }) {
  const messages = useMessages();
  const { locale } = useLanguage();
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
    [words.effect, action.effect === null ? '' : words.efforts[action.effect]],
    [words.hours, action.hours === null ? '' : decimal(action.hours, locale, 2)],
    [words.cost, action.cost === null ? '' : kroner(action.cost, locale)],
    [words.support, action.support],
    [words.ownerReason, action.ownerReason],
    [words.needs, action.needs],
    [words.statusWords, action.statusWords],
    [words.stones, stones.join('\n')],
  ] as const;
  return (
    <>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
      <Sources card={`action/${action.id}`} words={action.title} sources={action.sources} />
    </>
  );
}

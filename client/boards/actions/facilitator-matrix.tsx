/** Effort and effect as a picture of nine places. An action is put in by tapping it and then a place, by dragging, by arrow keys, or from lists. */
import { useLayoutEffect, useRef, useState } from 'react';
import { changeCard, efforts, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { Chip, type Level, type Numbered, type Placing } from './facilitator-chip.tsx';
import styles from './facilitator-matrix.module.css';
import { PlaceFields } from './facilitator-place-fields.tsx';

/** As a reader expects it: what gives most stands above. */
const effectsDown = efforts.toReversed();

export function Matrix() {
  const { acting } = useAllMessages();
  const words = acting.matrix;
  const { doc, wall, mode } = useBoard();
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const moved = useRef<string | null>(null);
  // In another place it is another button: whoever moves it with arrows goes on moving it.
  useLayoutEffect(() => {
    if (moved.current === null || document.activeElement !== document.body) return;
    document.getElementById(`chip-${moved.current}`)?.focus();
    moved.current = null;
  });
  const actions = wall.actions.map((action, index) => ({ ...action, number: index + 1 }));
  if (actions.length === 0) return null;
  const picked = mode === 'facilitator' ? actions.find(({ id }) => id === chosen) : undefined;
  function place({ id, number, effort, effect }: Numbered, to: Placing): void {
    moved.current = effort === to.effort && effect === to.effect ? null : id;
    changeCard(doc, 'actions', id, to);
    if (to.effort && to.effect) setSaid(words.placed(number, words.efforts[to.effort], words.effects[to.effect]));
  }
  const chips = (some: readonly Numbered[]) => (
    <ul className={styles['chips']}>
      {some.map((action) => (
        <li key={action.id}>
          <Chip
            action={action}
            chosen={picked?.id === action.id}
            onChoose={() => setChosen(chosen === action.id ? null : action.id)}
            onPlace={(to) => place(action, to)}
          />
        </li>
      ))}
    </ul>
  );
  const unplaced = actions.filter(({ effort, effect }) => effort === null || effect === null);
  return (
    <Card as="section" look="sunk" aria-label={words.title}>
      <Heading level={3} size="l">
        {words.title}
      </Heading>
      {mode === 'facilitator' ? <p className={styles['soft']}>{words.lead}</p> : null}
      {picked ? (
        <PlaceFields action={picked} onPlace={(to) => place(picked, to)} onClose={() => setChosen(null)} />
      ) : null}
      <table className={styles['matrix']}>
        <caption className="visually-hidden">{words.title}</caption>
        <colgroup>
          <col className={styles['names']} />
        </colgroup>
        <tbody>
          {effectsDown.map((effect) => (
            <tr key={effect}>
              <th scope="row">{words.effects[effect]}</th>
              {efforts.map((effort) => (
                <td key={effort} data-effort={effort} data-effect={effect} data-good={isBest(effort, effect)}>
                  {chips(actions.filter((action) => action.effort === effort && action.effect === effect))}
                  {picked && (picked.effort !== effort || picked.effect !== effect) ? (
                    <button
                      type="button"
                      className={styles['put']}
                      aria-label={words.putIn(words.efforts[effort], words.effects[effect])}
                      onClick={() => place(picked, { effort, effect })}
                    >
                      {words.put}
                    </button>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {efforts.map((effort) => (
              <th key={effort} scope="col">
                {words.efforts[effort]}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      <section className={styles['rest']} aria-label={words.unplaced}>
        <Heading level={4}>{words.unplaced}</Heading>
        {unplaced.length === 0 ? <p className={styles['soft']}>{words.allPlaced}</p> : chips(unplaced)}
      </section>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </Card>
  );
}

const isBest = (effort: Level, effect: CardsByBoard['actions']['effect']): boolean =>
  effort === 'low' && effect === 'high';

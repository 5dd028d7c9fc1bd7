/** The way to the vision: what must be in place, in order, and whether the room agrees. */
import Footprints from 'lucide-react/icons/footprints';
import { useState } from 'react';
import { addCard, changeCard } from '../../../shared/documents/cards.ts';
import { newId } from '../../cafe/secrets.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Empty } from '../../design/empty.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { BoardHead } from '../parts/board-head.tsx';
import { Composer } from '../parts/composer.tsx';
import { placedOrder } from './order.ts';
import { Stone } from './stone.tsx';
import styles from './stones.module.css';

export function Stones() {
  const { stones: words } = useMessages().boards;
  const { wall, doc, mayAdd, mode } = useBoard();
  const { chosenVision } = useRoom();
  // The card that was just made stands open for the rest of its fields.
  const [fresh, setFresh] = useState<string | null>(null);
  const [moved, setMoved] = useState('');
  const vision = wall.vision.find((card) => card.id === chosenVision);
  function add(card: { readonly text: string; readonly sources: string[] }): void {
    const id = newId();
    addCard(doc, 'stones', id, { ...card, visions: vision ? [vision.id] : [] });
    setFresh(id);
  }
  function place(id: string, from: number, to: number): void {
    const order = placedOrder(wall.stones, from, to);
    if (order === null) return;
    changeCard(doc, 'stones', id, { order });
    setMoved(words.moved(to + 1));
  }
  // On a phone what is there comes first, and writing one more after it.
  const composer = <Composer words={words} max={280} onAdd={add} />;
  return (
    <>
      <BoardHead title={words.title} lead={words.lead} />
      {mode === 'participant' ? null : composer}
      {wall.stones.length === 0 ? (
        <Empty picture={<Footprints />} title={words.emptyTitle} text={mayAdd ? words.emptyText : words.emptyRead} />
      ) : (
        <ol className={styles['path']}>
          {wall.stones.map((card, index) => (
            <li key={card.id} className={styles['step']} data-step={index}>
              <span aria-hidden className={styles['number']}>
                {index + 1}
              </span>
              <Stone
                card={card}
                index={index}
                count={wall.stones.length}
                startOpen={card.id === fresh}
                onPlace={(to) => place(card.id, index, to)}
              />
            </li>
          ))}
          {vision ? (
            <li className={styles['goal']}>
              <p className={styles['eyebrow']}>{words.goal}</p>
              <p className={styles['vision']}>{vision.text}</p>
            </li>
          ) : null}
        </ol>
      )}
      <p role="status" className="visually-hidden">
        {moved}
      </p>
      {mode === 'participant' ? composer : null}
    </>
  );
}

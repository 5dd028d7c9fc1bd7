/** One stepping stone: what, when, how we will know, where it comes from and who agrees. */
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useState } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { Card } from '../../design/card.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard, useCardWaiting, useRemove } from '../parts/board-context.ts';
import { CardButtons } from '../parts/card-buttons.tsx';
import { Sources } from '../parts/sources.tsx';
import { Agreement } from './agreement.tsx';
import { OwnStand } from './own-stand.tsx';
import { StoneFields } from './stone-fields.tsx';
import styles from './stones.module.css';

interface StoneProps {
  readonly card: CardsByBoard['stones'];
  readonly number: number;
  readonly last: boolean;
  readonly startOpen: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

export function Stone({ card, number, last, startOpen, onMove }: StoneProps) {
  const { stones: words } = useMessages().boards;
  const { mode, mayChange } = useBoard();
  const remove = useRemove();
  const waiting = useCardWaiting('stones', card.id);
  const [editing, setEditing] = useState(startOpen);
  if (editing && mayChange(card)) return <StoneFields card={card} number={number} onDone={() => setEditing(false)} />;
  return (
    <Card as="article" aria-label={words.step(number)} className={styles['stone']}>
      {card.horizon === '' ? null : (
        <div>
          <Pill tone="calm">{card.horizon}</Pill>
        </div>
      )}
      <p className={styles['words']}>{card.text}</p>
      {card.howWeKnow === '' ? null : (
        <p className={styles['know']}>
          <span>{words.howWeKnow}</span>
          {card.howWeKnow}
        </p>
      )}
      <Sources sources={card.sources} />
      <Agreement stone={card.id} />
      {mode === 'participant' ? <OwnStand stone={card.id} /> : null}
      <SavedMark waiting={waiting} />
      {mayChange(card) ? (
        <div className={styles['foot']}>
          <CardButtons onEdit={() => setEditing(true)} onRemove={() => remove('stones', card.id, words.removed)} />
          <IconButton
            label={words.up(number)}
            icon={<ArrowUp aria-hidden />}
            aria-disabled={number === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            label={words.down(number)}
            icon={<ArrowDown aria-hidden />}
            aria-disabled={last}
            onClick={() => onMove(1)}
          />
        </div>
      ) : null}
    </Card>
  );
}

/** One stepping stone: what, when, how we will know, where it comes from and who agrees. */
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { Suspense, useEffect, useState } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard, useCardWaiting, useRemove } from '../parts/board-context.ts';
import { Agreement } from '../parts/agreement.tsx';
import { CardButtons } from '../parts/card-buttons.tsx';
import { lazily } from '../../pieces/lazily.ts';
import { Loading } from '../parts/loading.tsx';
import { OwnStand } from '../parts/own-stand.tsx';
import { PhonelessSlot } from '../parts/phoneless-slot.tsx';
import { Sources } from '../parts/sources.tsx';
import styles from './stones.module.css';

const { Part: StoneFields, fetchAhead } = lazily(async () => (await import('./stone-fields.tsx')).StoneFields);
const { Part: Grip } = lazily(async () => (await import('./facilitator-grip.tsx')).Grip);

interface StoneProps {
  readonly card: CardsByBoard['stones'];
  /** Its place, from 0, among so many. */
  readonly index: number;
  readonly count: number;
  readonly startOpen: boolean;
  readonly onPlace: (to: number) => void;
}

export function Stone({ card, index, count, startOpen, onPlace }: StoneProps) {
  const { stones: words } = useMessages().boards;
  const { mode, mayChange, wall } = useBoard();
  const remove = useRemove();
  const waiting = useCardWaiting('stones', card.id);
  const [editing, setEditing] = useState(startOpen);
  const changes = mayChange(card);
  const number = index + 1;
  // The chosen one stands at the end of the path.
  const { chosenVision } = useRoom();
  const visions = wall.vision.filter(({ id }) => id !== chosenVision && card.visions.includes(id));
  const actions = wall.actions.flatMap((action, place) => (action.stones.includes(card.id) ? place + 1 : []));
  useEffect(() => {
    if (changes) fetchAhead();
  }, [changes]);
  if (editing && changes)
    return (
      <Suspense fallback={<Loading />}>
        <StoneFields card={card} number={number} onDone={() => setEditing(false)} />
      </Suspense>
    );
  return (
    <Card as="article" aria-label={words.step(number)} className={styles['stone']}>
      {card.horizon === '' && card.workArea === '' ? null : (
        <Row gap="xs">
          {card.horizon === '' ? null : <Pill tone="calm">{card.horizon}</Pill>}
          {card.workArea === '' ? null : <Pill>{card.workArea}</Pill>}
        </Row>
      )}
      <p className={styles['words']}>{card.text}</p>
      {card.howWeKnow === '' ? null : (
        <p className={styles['know']}>
          <span>{words.howWeKnow}</span>
          {card.howWeKnow}
        </p>
      )}
      {visions.length === 0 ? null : (
        <p className={styles['know']}>
          <span>{words.visions}</span>
          {visions.map(({ text }) => firstWords(text, 90)).join(' · ')}
        </p>
      )}
      {actions.length === 0 ? null : <p className={styles['know']}>{words.fromActions(actions.join(', '))}</p>}
      {mode === 'participant' ? <OwnStand card={card.id} label={words.yourStand} /> : null}
      <Agreement card={card.id} />
      <PhonelessSlot card={card.id} words={card.text} asks="stand" />
      <Sources card={`stone/${card.id}`} words={card.text} sources={card.sources} />
      <SavedMark waiting={waiting} />
      {changes ? (
        <div className={styles['foot']}>
          <CardButtons onEdit={() => setEditing(true)} onRemove={() => remove('stones', card.id, words.removed)} />
          <IconButton
            label={words.up(number)}
            icon={<ArrowUp aria-hidden />}
            aria-disabled={number === 1}
            onClick={() => onPlace(index - 1)}
          />
          <IconButton
            label={words.down(number)}
            icon={<ArrowDown aria-hidden />}
            aria-disabled={number === count}
            onClick={() => onPlace(index + 1)}
          />
          {mode === 'facilitator' ? (
            <Suspense fallback={null}>
              <Grip index={index} count={count} onPlace={onPlace} />
            </Suspense>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}

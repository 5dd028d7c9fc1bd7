/** One proposal, or the chosen vision. Its maker and the facilitators may change it where it stands. */
import Check from 'lucide-react/icons/check';
import { useState } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard, useCardWaiting, useRemove } from '../parts/board-context.ts';
import { CardButtons } from '../parts/card-buttons.tsx';
import { Sources } from '../parts/sources.tsx';
import { CandidateFields } from './candidate-fields.tsx';
import styles from './vision.module.css';

interface CandidateProps {
  readonly card: CardsByBoard['vision'];
  readonly chosen: boolean;
  readonly choosing: boolean;
  /** Null for whoever does not choose. */
  readonly onChoose: (() => void) | null;
}

export function Candidate({ card, chosen, choosing, onChoose }: CandidateProps) {
  const { vision: words } = useMessages().boards;
  const { mayChange } = useBoard();
  const remove = useRemove();
  const waiting = useCardWaiting('vision', card.id);
  const [editing, setEditing] = useState(false);
  const changes = mayChange(card);
  return (
    <Card as="article" look={chosen ? 'pine' : 'raised'} aria-label={chosen ? words.chosen : undefined}>
      {chosen ? (
        <div>
          <Pill tone="strong" icon={<Check aria-hidden />}>
            {words.chosen}
          </Pill>
        </div>
      ) : null}
      {editing && changes ? (
        <CandidateFields card={card} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className={styles[chosen ? 'chosen' : 'words']}>{card.text}</p>
          <Sources sources={card.sources} />
          <SavedMark waiting={waiting} />
          {onChoose || changes ? (
            <div className={styles['foot']}>
              {onChoose ? (
                <Button variant="quiet" pending={choosing} onClick={onChoose}>
                  {chosen ? words.unchoose : words.choose}
                </Button>
              ) : null}
              {changes ? (
                <CardButtons
                  onEdit={() => setEditing(true)}
                  onRemove={() => remove('vision', card.id, words.removed)}
                />
              ) : null}
            </div>
          ) : null}
        </>
      )}
    </Card>
  );
}

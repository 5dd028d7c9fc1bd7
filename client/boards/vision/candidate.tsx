/** One proposal, or the chosen vision. Its maker and the facilitators may change it where it stands. */
import Check from 'lucide-react/icons/check';
import { Suspense, useEffect, useState } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard, useCardWaiting, useRemove } from '../parts/board-context.ts';
import { at } from '../../../shared/cafe/at.ts';
import { Agreement } from '../parts/agreement.tsx';
import { CardButtons } from '../parts/card-buttons.tsx';
import { lazily } from '../../pieces/lazily.ts';
import { Loading } from '../parts/loading.tsx';
import { PhonelessSlot } from '../parts/phoneless-slot.tsx';
import { Sources } from '../parts/sources.tsx';
import { Marks } from './marks.tsx';
import { OwnMarks } from './own-marks.tsx';
import styles from './vision.module.css';
import { Wordings } from './wordings.tsx';

const { Part: CandidateFields, fetchAhead } = lazily(
  async () => (await import('./candidate-fields.tsx')).CandidateFields,
);

interface CandidateProps {
  readonly card: CardsByBoard['vision'];
  readonly chosen: boolean;
  readonly choosing: boolean;
  /** Null for whoever does not choose. */
  readonly onChoose: (() => void) | null;
}

export function Candidate({ card, chosen, choosing, onChoose }: CandidateProps) {
  const { vision: words } = useMessages().boards;
  const { mayChange, mode } = useBoard();
  const { stands } = useRoom();
  const remove = useRemove();
  const waiting = useCardWaiting('vision', card.id);
  const [editing, setEditing] = useState(false);
  const changes = mayChange(card);
  useEffect(() => {
    if (changes) fetchAhead();
  }, [changes]);
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
        <Suspense fallback={<Loading />}>
          <CandidateFields card={card} onDone={() => setEditing(false)} />
        </Suspense>
      ) : (
        <>
          <p className={styles[chosen ? 'chosen' : 'words']}>{card.text}</p>
          {mode === 'participant' ? <OwnMarks card={card.id} /> : null}
          <Marks card={card.id} />
          <PhonelessSlot card={card.id} words={card.text} asks="marks" />
          {/* Cafés of before asked otherwise: what was answered then still stands. */}
          {at(stands, card.id) ? <Agreement card={card.id} /> : null}
          <Wordings card={card} />
          <Sources card={`vision/${card.id}`} words={card.text} sources={card.sources} />
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

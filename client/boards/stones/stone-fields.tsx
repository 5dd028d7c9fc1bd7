import { changeCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { Button } from '../../design/button.tsx';
import { useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { SavedText } from '../parts/saved-text.tsx';
import { SourcesField } from '../parts/sources-field.tsx';
import { useSaveText } from '../parts/use-save-text.ts';
import { HorizonField } from './horizon-field.tsx';
import styles from './stones.module.css';

interface StoneFieldsProps {
  readonly card: CardsByBoard['stones'];
  readonly number: number;
  readonly onDone: () => void;
}

export function StoneFields({ card, number, onDone }: StoneFieldsProps) {
  const { boards } = useMessages();
  const words = boards.stones;
  const { doc, waiting, wall } = useBoard();
  const { chosenVision } = useRoom();
  // Once the room has chosen, the others are of interest only where a step leads there already.
  const candidates = wall.vision.filter(
    ({ id, instead }) =>
      card.visions.includes(id) || id === chosenVision || (chosenVision === null && instead === null),
  );
  const save = useSaveText('stones', card.id);
  const isWaiting = (field: string): boolean => waiting.has(`stones/${card.id}/${field}`);
  const change = (fields: Parameters<typeof changeCard<'stones'>>[3]): void =>
    void changeCard(doc, 'stones', card.id, fields);
  return (
    <Card as="article" look="pine" aria-label={words.step(number)} className={styles['stone']}>
      <SavedText
        first
        label={words.label}
        hint={words.hint}
        value={card.text}
        max={280}
        lines={2}
        waiting={isWaiting('text')}
        onSave={(typed, began) => {
          if (typed.trim() !== '') save('text', typed, began);
        }}
      />
      <HorizonField value={card.horizon} waiting={isWaiting('horizon')} onSave={(horizon) => change({ horizon })} />
      <SavedText
        label={words.howWeKnow}
        hint={words.howWeKnowHint}
        value={card.howWeKnow}
        max={280}
        lines={2}
        waiting={isWaiting('howWeKnow')}
        onSave={(typed, began) => save('howWeKnow', typed, began)}
      />
      <SavedText
        label={words.workArea}
        value={card.workArea}
        max={80}
        suggestions={[...new Set(wall.stones.map(({ workArea }) => workArea).filter((area) => area !== ''))]}
        waiting={isWaiting('workArea')}
        onSave={(typed, began) => save('workArea', typed, began)}
      />
      {candidates.length === 0 ? null : (
        <fieldset>
          <legend>{words.visions}</legend>
          {candidates.map(({ id, text }) => (
            <Checkbox
              key={id}
              label={text}
              checked={card.visions.includes(id)}
              onChange={() =>
                change({
                  visions: card.visions.includes(id)
                    ? card.visions.filter((other) => other !== id)
                    : [...card.visions, id],
                })
              }
            />
          ))}
        </fieldset>
      )}
      <SourcesField sources={card.sources} onChange={(sources) => change({ sources })} />
      <div>
        <Button onClick={onDone}>{boards.done}</Button>
      </div>
    </Card>
  );
}

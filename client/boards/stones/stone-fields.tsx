import { changeCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { SavedText } from '../parts/saved-text.tsx';
import { SourcesField } from '../parts/sources.tsx';
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
  const { doc, waiting } = useBoard();
  const isWaiting = (field: string): boolean => waiting.has(`stones/${card.id}/${field}`);
  const change = (fields: Parameters<typeof changeCard<'stones'>>[3]): void =>
    void changeCard(doc, 'stones', card.id, fields);
  return (
    <Card as="article" look="pine" aria-label={words.step(number)} className={styles['stone']}>
      <SavedText
        label={words.label}
        hint={words.hint}
        value={card.text}
        max={280}
        lines={2}
        waiting={isWaiting('text')}
        onSave={(text) => change(text.trim() === '' ? {} : { text })}
      />
      <HorizonField value={card.horizon} waiting={isWaiting('horizon')} onSave={(horizon) => change({ horizon })} />
      <SavedText
        label={words.howWeKnow}
        hint={words.howWeKnowHint}
        value={card.howWeKnow}
        max={280}
        lines={2}
        waiting={isWaiting('howWeKnow')}
        onSave={(howWeKnow) => change({ howWeKnow })}
      />
      <SourcesField sources={card.sources} onChange={(sources) => change({ sources })} />
      <div>
        <Button onClick={onDone}>{boards.done}</Button>
      </div>
    </Card>
  );
}

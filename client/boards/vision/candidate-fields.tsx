import { changeCard, type CardChanges, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { SavedText } from '../parts/saved-text.tsx';
import { SourcesField } from '../parts/sources.tsx';

interface CandidateFieldsProps {
  readonly card: CardsByBoard['vision'];
  readonly onDone: () => void;
}

export function CandidateFields({ card, onDone }: CandidateFieldsProps) {
  const { boards } = useMessages();
  const { doc, waiting } = useBoard();
  const change = (fields: CardChanges<'vision'>): void => void changeCard(doc, 'vision', card.id, fields);
  return (
    <>
      <SavedText
        label={boards.vision.label}
        hint={boards.vision.hint}
        value={card.text}
        max={280}
        lines={3}
        waiting={waiting.has(`vision/${card.id}/text`)}
        onSave={(text) => change(text.trim() === '' ? {} : { text })}
      />
      <SourcesField sources={card.sources} onChange={(sources) => change({ sources })} />
      <div>
        <Button onClick={onDone}>{boards.done}</Button>
      </div>
    </>
  );
}

import { cleanText } from '../../../shared/cafe/text.ts';
import { addCard, changeCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { SavedText } from '../parts/saved-text.tsx';
import { SourcesField } from '../parts/sources-field.tsx';
import { easyToRemember } from './enough.ts';

interface CandidateFieldsProps {
  readonly card: CardsByBoard['vision'];
  readonly onDone: () => void;
}

export function CandidateFields({ card, onDone }: CandidateFieldsProps) {
  const { boards } = useMessages();
  const words = boards.vision;
  const { doc, waiting, say } = useBoard();
  /** Two may write in one sentence. Whoever comes last takes nothing away: their words stand beside the others. [VI4] */
  function save(typed: string, began: string): void {
    const text = cleanText(typed);
    if (text === '' || text === card.text) return;
    if (cleanText(began) === card.text) return void changeCard(doc, 'vision', card.id, { text });
    addCard(doc, 'vision', newId(), { text, instead: card.id });
    say({ text: words.keptBeside });
  }
  return (
    <>
      <SavedText
        first
        label={words.label}
        hint={words.hint}
        suggested={{ letters: easyToRemember, say: words.long }}
        value={card.text}
        overtaken={words.overtaken(card.text)}
        max={280}
        lines={3}
        waiting={waiting.has(`vision/${card.id}/text`)}
        onSave={save}
      />
      <SourcesField
        sources={card.sources}
        onChange={(sources) => void changeCard(doc, 'vision', card.id, { sources })}
      />
      <div>
        <Button onClick={onDone}>{boards.done}</Button>
      </div>
    </>
  );
}

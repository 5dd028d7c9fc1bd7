/** One sentence for several notes that say nearly the same. The notes stand beside it while it is written, and after. */
import { useState, type FormEvent } from 'react';
import { cleanText, countLetters } from '../../../shared/cafe/text.ts';
import { addCard, changeCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { SourceList } from '../parts/sources.tsx';
import styles from './group-dialog.module.css';
import { useSteps } from './use-steps.ts';
import { wordingAnchor } from './wording-anchor.ts';

const most = 280;
/** As many as a card can name. */
const mostNotes = 40;

interface WordingDialogProps {
  readonly notes: readonly string[];
  /** The one that is changed; null for a new one. */
  readonly wording: CardsByBoard['wordings'] | null;
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
}

export function WordingDialog({ notes, wording, onClose, onDone }: WordingDialogProps) {
  const { boards, common, theming } = useMessages();
  const { mayAdd } = useBoard();
  const { act } = useSteps();
  const [text, setText] = useState(wording?.text ?? '');
  const sources = wording?.sources ?? notes.slice(0, mostNotes).map((note) => `note/${note}`);
  const words = cleanText(text);
  function save(event: FormEvent): void {
    event.preventDefault();
    if (words === '' || !mayAdd) return;
    const id = wording?.id ?? newId();
    act(theming.wordingSaved, (doc) => {
      if (wording) changeCard(doc, 'wordings', wording.id, { text: words });
      else addCard(doc, 'wordings', id, { text: words, sources: [...sources] });
    });
    onClose();
    onDone?.();
    // The notes fold together below it: whoever has written it would lose it from sight.
    requestAnimationFrame(() => requestAnimationFrame(() => bringToSight(id)));
  }
  return (
    <Dialog
      open
      title={wording ? theming.editWording : theming.writeWording}
      closeLabel={common.close}
      onClose={onClose}
    >
      <form onSubmit={save} className={styles['new']}>
        <Field
          label={theming.wording}
          hint={theming.wordingHint}
          aside={boards.letters(countLetters(text), most)}
          error={mayAdd ? undefined : boards.refused.reasons['not-yours']}
        >
          <TextArea lines={3} maxLength={most} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </Field>
        <Button type="submit" disabled={words === '' || !mayAdd}>
          {theming.saveWording}
        </Button>
        <SourceList sources={sources} onRemove={null} />
      </form>
    </Dialog>
  );
}

function bringToSight(wording: string): void {
  document.getElementById(wordingAnchor(wording))?.scrollIntoView({ block: 'center' });
}

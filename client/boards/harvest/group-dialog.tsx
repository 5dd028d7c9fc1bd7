/** Which theme the selected notes belong to: one that exists, or a new one, to which they move from wherever they lie. */
import FolderPlus from 'lucide-react/icons/folder-plus';
import { useId, useState, type FormEvent } from 'react';
import { cleanText } from '../../../shared/cafe/text.ts';
import { addCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { groupNotes } from '../../../shared/documents/wall.ts';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { hasAllWords } from '../parts/search.ts';
import styles from './group-dialog.module.css';
import { ThemeChoice } from './theme-choice.tsx';
import { useLikeness } from './use-likeness.ts';
import { useSteps } from './use-steps.ts';

/** With more themes than this, what is typed also narrows the list. */
const few = 8;

interface GroupDialogProps {
  readonly notes: readonly string[];
  /** Those that the notes can be put under. */
  readonly themes: readonly CardsByBoard['themes'][];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function GroupDialog({ notes, themes, onClose, onDone }: GroupDialogProps) {
  const { boards, common } = useMessages();
  const { harvest } = boards;
  const { act } = useSteps();
  const id = useId();
  const [title, setTitle] = useState('');
  const called = cleanText(title);
  const { wall, mayAdd } = useBoard();
  const { suggested } = useLikeness();
  const [first] = useState(() => suggested(notes, wall));
  const place = ({ id: theme }: CardsByBoard['themes']): number =>
    first.includes(theme) ? first.indexOf(theme) : first.length;
  const ordered = themes.toSorted((one, other) => place(one) - place(other));
  const fitting = themes.length > few ? ordered.filter((theme) => hasAllWords(theme.title, called)) : ordered;
  function done(): void {
    onClose();
    onDone();
  }
  function put(theme: CardsByBoard['themes']): void {
    act(harvest.grouped(notes.length, theme.title), (doc) => groupNotes(doc, notes, theme.id));
    done();
  }
  function make(event: FormEvent): void {
    event.preventDefault();
    if (called === '' || !mayAdd) return;
    // Whoever types a name that is there means that theme.
    const same = themes.find((theme) => theme.title.toLocaleLowerCase() === called.toLocaleLowerCase());
    if (same) return put(same);
    const theme = newId();
    act(harvest.grouped(notes.length, called), (doc) => {
      addCard(doc, 'themes', theme, { title: called });
      groupNotes(doc, notes, theme);
    });
    done();
  }
  return (
    <Dialog open title={harvest.groupTitle(notes.length)} closeLabel={common.close} onClose={onClose}>
      <form onSubmit={make} className={styles['new']}>
        <Field
          label={harvest.newTheme}
          hint={harvest.newThemeHint}
          error={mayAdd ? undefined : boards.refused.reasons['not-yours']}
        >
          <TextInput maxLength={80} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        </Field>
        <Button type="submit" icon={<FolderPlus aria-hidden />} disabled={called === '' || !mayAdd}>
          {harvest.makeAndPut}
        </Button>
      </form>
      {mayAdd && fitting.length > 0 ? (
        <section aria-labelledby={id} className={styles['existing']}>
          <h3 id={id} className={styles['title']}>
            {harvest.existingThemes}
          </h3>
          <ThemeChoice themes={fitting} onChoose={put} />
        </section>
      ) : null}
    </Dialog>
  );
}

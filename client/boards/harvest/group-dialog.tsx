/** Which theme the selected notes belong to: one that exists, or a new one. */
import FolderPlus from 'lucide-react/icons/folder-plus';
import { useId, useState, type FormEvent } from 'react';
import { cleanText } from '../../../shared/cafe/text.ts';
import { addCard } from '../../../shared/documents/cards.ts';
import { groupNotes } from '../../../shared/documents/wall.ts';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Pill } from '../../design/pill.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../parts/at.ts';
import { useBoard } from '../parts/board-context.ts';
import styles from './group-dialog.module.css';

interface GroupDialogProps {
  readonly open: boolean;
  readonly notes: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function GroupDialog(props: GroupDialogProps) {
  return props.open ? <OpenGroupDialog {...props} /> : null;
}

function OpenGroupDialog({ notes, onClose, onDone }: GroupDialogProps) {
  const { boards, common } = useMessages();
  const { harvest } = boards;
  const { wall, doc, say } = useBoard();
  const id = useId();
  const [title, setTitle] = useState('');
  const count = (theme: string): number =>
    Object.keys(wall.themeOf).filter((note) => at(wall.themeOf, note) === theme).length;
  function put(theme: string, called: string): void {
    const before = notes.map((note) => [note, at(wall.themeOf, note) ?? null] as const);
    groupNotes(doc, notes, theme);
    say({
      text: harvest.grouped(notes.length, called),
      undo: (now) => before.forEach(([note, was]) => groupNotes(now, [note], was)),
    });
    onClose();
    onDone();
  }
  function make(event: FormEvent): void {
    event.preventDefault();
    const called = cleanText(title);
    if (called === '') return;
    const theme = newId();
    addCard(doc, 'themes', theme, { title: called });
    put(theme, called);
  }
  return (
    <Dialog open title={harvest.groupTitle(notes.length)} closeLabel={common.close} onClose={onClose}>
      <form onSubmit={make} className={styles['new']}>
        <Field label={harvest.newTheme} hint={harvest.newThemeHint}>
          <TextInput maxLength={80} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        </Field>
        <Button type="submit" icon={<FolderPlus aria-hidden />} disabled={cleanText(title) === ''}>
          {harvest.makeAndPut}
        </Button>
      </form>
      {wall.themes.length > 0 ? (
        <section aria-labelledby={id} className={styles['themes']}>
          <h3 id={id} className={styles['title']}>
            {harvest.existingThemes}
          </h3>
          {wall.themes.map((theme) => (
            <button key={theme.id} type="button" className={styles['theme']} onClick={() => put(theme.id, theme.title)}>
              <span>{theme.title}</span>
              <Pill>{common.notes(count(theme.id))}</Pill>
            </button>
          ))}
        </section>
      ) : null}
    </Dialog>
  );
}

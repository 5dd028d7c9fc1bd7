/** Some notes side by side. What is outside the window is laid out only when somebody scrolls there. */
import { useRoom } from '../../cafe/hooks.tsx';
import { at } from '../parts/at.ts';
import { useBoard } from '../parts/board-context.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import styles from './note-list.module.css';
import { useWallPress } from './wall-press.ts';
import { WallNote } from './wall-note.tsx';

interface NoteListProps {
  readonly entries: readonly WallEntry[];
  /** False in a list that stands under the name of the theme. */
  readonly showTheme: boolean;
}

export function NoteList({ entries, showTheme }: NoteListProps) {
  const { wall, notes } = useBoard();
  const { vote } = useRoom();
  const { selected, dots, sending, onPress } = useWallPress();
  const titles = new Map(wall.themes.map((theme) => [theme.id, theme.title]));
  const totals = vote.state === 'closed' ? vote.totals : null;
  return (
    <ul className={styles['list']}>
      {entries.map(({ note, table, starred, hidden }) => (
        <li key={note.id} className={styles['item']}>
          <WallNote
            id={note.id}
            text={note.text}
            kind={note.kind}
            round={note.round}
            table={table.number}
            starred={starred}
            hidden={hidden}
            buildsOn={note.buildsOn === null ? null : (notes.byId.get(note.buildsOn)?.note.text ?? '')}
            theme={showTheme ? (titles.get(at(wall.themeOf, note.id) ?? '') ?? null) : null}
            selected={selected.has(note.id) || dots.has(note.id)}
            dots={totals && (at(totals, note.id) ?? 0)}
            dot={sending.has(note.id) ? 'sending' : dots.has(note.id) ? 'mine' : null}
            onPress={onPress}
          />
        </li>
      ))}
    </ul>
  );
}

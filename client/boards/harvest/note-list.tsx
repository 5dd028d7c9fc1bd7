/** Some notes side by side. What is outside the window is laid out only when somebody scrolls there. */
import { firstWords } from '../../../shared/documents/first-words.ts';
import { isUntold } from '../../../shared/cafe/untold.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { useBoard } from '../parts/board-context.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import styles from './note-list.module.css';
import { useLikeness } from './use-likeness.ts';
import { useWallMarks } from './wall-marks.ts';
import { useWallPress } from './wall-press.ts';
import { WallNote } from './wall-note.tsx';

interface NoteListProps {
  readonly entries: readonly WallEntry[];
  /** Whether each note says which theme and which joint wording it belongs to: not where it stands under them. */
  readonly showTheme: boolean;
}

export function NoteList({ entries, showTheme }: NoteListProps) {
  const { wall, notes } = useBoard();
  const { vote } = useRoom();
  const { titles, wordingOf, echoOf, words } = useWallMarks();
  const { alike } = useLikeness();
  const { selected, dots, sending, gives, onPress } = useWallPress();
  const totals = vote.state === 'closed' && vote.on !== 'themes' && !isUntold(vote) ? vote.totals : null;
  return (
    <div role="list" className={styles['list']}>
      {chunksOf(entries).map((chunk) => (
        <div key={chunk[0]?.note.id} role="presentation" className={styles['chunk']}>
          {chunk.map(({ note, table, starred, hidden }) => (
            <div key={note.id} role="listitem" className={styles['item']}>
              <WallNote
                id={note.id}
                text={note.text}
                words={words}
                kind={note.kind}
                round={note.round}
                table={table.number}
                starred={starred}
                late={note.late === true}
                hidden={hidden}
                buildsOn={note.buildsOn === null ? null : (notes.byId.get(note.buildsOn)?.note.text ?? '')}
                theme={showTheme ? (titles.get(at(wall.themeOf, note.id) ?? '') ?? null) : null}
                wording={showTheme ? firstWords(wordingOf.get(note.id)?.text ?? '', 90) : ''}
                echo={echoOf.get(note.id) ?? 0}
                like={alike.get(note.id)?.length ?? 0}
                selected={selected.has(note.id) || dots.has(note.id)}
                dots={totals && (at(totals, note.id) ?? 0)}
                dot={sending.has(note.id) ? 'sending' : dots.has(note.id) ? 'mine' : gives ? 'free' : null}
                onPress={onPress}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Full rows of one, two, three, four and six notes: chunks stand below each other without gaps. */
const chunkSize = 12;

/** The browser asks of each chunk whether it is in sight: of each note would be too much on a wall with thousands. */
function chunksOf(entries: readonly WallEntry[]): readonly (readonly WallEntry[])[] {
  return Array.from({ length: Math.ceil(entries.length / chunkSize) }, (_, index) =>
    entries.slice(index * chunkSize, (index + 1) * chunkSize),
  );
}

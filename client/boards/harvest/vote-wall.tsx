/** While there is a vote, the wall shows what can be given a dot: every note, only those that tables have lifted, or the themes. */
import { useMemo, type ReactNode } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Empty } from '../../design/empty.tsx';
import { NoteCard } from '../../design/note-card.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { BoardContext, useBoard } from '../parts/board-context.ts';
import styles from './note-list.module.css';
import { DotMarks } from './wall-note.tsx';
import { useWallPress } from './wall-press.ts';

/** `children`: the wall itself. */
export function VoteWall({ children }: { readonly children: ReactNode }) {
  const { vote } = useRoom();
  const { gives } = useWallPress();
  if (!gives || vote.state !== 'open' || vote.on === 'notes') return children;
  return vote.on === 'themes' ? <Themes /> : <Lifted>{children}</Lifted>;
}

function Lifted({ children }: { readonly children: ReactNode }) {
  const { dots: words } = useMessages().choosing;
  const board = useBoard();
  const { dots } = useWallPress();
  // What has a dot and is lifted no longer stays, so that the dot can be moved.
  const lifted = useMemo(() => {
    const entries = board.notes.entries.filter(({ note, starred }) => starred || dots.has(note.id));
    return { ...board, notes: { ...board.notes, entries } };
  }, [board, dots]);
  if (lifted.notes.entries.length === 0) return <Empty title={words.nothingLifted} />;
  return <BoardContext value={lifted}>{children}</BoardContext>;
}

function Themes() {
  const { boards, choosing, common } = useMessages();
  const { wall, notes } = useBoard();
  const { dots, sending, onPress } = useWallPress();
  if (wall.themes.length === 0) return <Empty title={choosing.dots.noThemes} />;
  return (
    <ul className={styles['list']}>
      {wall.themes.map(({ id, title, description }) => {
        const count = notes.entries.filter(({ note }) => at(wall.themeOf, note.id) === id).length;
        return (
          <li key={id} className={styles['item']}>
            <NoteCard
              text={title}
              kind={<span>{common.notes(count)}</span>}
              footer={description === '' ? null : <p>{description}</p>}
              marks={
                <DotMarks
                  dots={null}
                  dot={sending.has(id) ? 'sending' : dots.has(id) ? 'mine' : 'free'}
                  words={boards.vote}
                />
              }
              selected={dots.has(id)}
              onPress={() => onPress?.(id)}
            />
          </li>
        );
      })}
    </ul>
  );
}

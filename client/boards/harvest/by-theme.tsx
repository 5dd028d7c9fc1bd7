/** The wall by theme, and at the end what lies in none. */
import Layers from 'lucide-react/icons/layers';
import { Card } from '../../design/card.tsx';
import { Empty } from '../../design/empty.tsx';
import { Heading } from '../../design/heading.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../parts/at.ts';
import { useBoard } from '../parts/board-context.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import styles from './by-theme.module.css';
import { NoteList } from './note-list.tsx';
import { ThemeSection } from './theme-section.tsx';

interface ByThemeProps {
  readonly entries: readonly WallEntry[];
  /** With a filter on, themes in which nothing is left are not shown. */
  readonly filtered: boolean;
}

export function ByTheme({ entries, filtered }: ByThemeProps) {
  const { boards, common } = useMessages();
  const { harvest } = boards;
  const { wall, mayAdd } = useBoard();
  const inTheme = (id: string): readonly WallEntry[] => entries.filter(({ note }) => at(wall.themeOf, note.id) === id);
  const loose = entries.filter(({ note }) => at(wall.themeOf, note.id) === undefined);
  const shown = wall.themes
    .map((theme) => ({ theme, notes: inTheme(theme.id) }))
    .filter(({ notes }) => !filtered || notes.length > 0);
  return (
    <>
      {wall.themes.length === 0 ? (
        <Empty
          picture={<Layers />}
          title={harvest.themesEmptyTitle}
          text={mayAdd ? harvest.themesEmptyText : harvest.themesEmptyRead}
        />
      ) : (
        <div className={styles['themes']}>
          {shown.map(({ theme, notes }) => (
            <ThemeSection key={theme.id} theme={theme} entries={notes} />
          ))}
        </div>
      )}
      {loose.length > 0 ? (
        <Card as="section" aria-label={harvest.withoutTheme}>
          <Heading level={3} size="l" eyebrow={common.notes(loose.length)}>
            {harvest.withoutTheme}
          </Heading>
          <NoteList entries={loose} showTheme={false} />
        </Card>
      ) : null}
    </>
  );
}

/** The wall by theme, and at the end what lies in none. */
import Layers from 'lucide-react/icons/layers';
import { Card } from '../../design/card.tsx';
import { Empty } from '../../design/empty.tsx';
import { Heading } from '../../design/heading.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { useBoard } from '../parts/board-context.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import styles from './by-theme.module.css';
import { Gathered } from './gathered.tsx';
import { useDrawn } from './use-drawn.ts';
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
  const byTheme = new Map<string, WallEntry[]>(wall.themes.map(({ id }) => [id, []]));
  const drawn = useDrawn(entries);
  const loose: WallEntry[] = [];
  for (const entry of drawn) (byTheme.get(at(wall.themeOf, entry.note.id) ?? '') ?? loose).push(entry);
  const shown = wall.themes
    .map((theme) => ({ theme, notes: byTheme.get(theme.id) ?? [] }))
    .filter(({ notes }) => !filtered || notes.length > 0);
  return (
    <>
      {shown.length === 0 && !filtered ? (
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
          <Gathered entries={loose} />
        </Card>
      ) : null}
    </>
  );
}

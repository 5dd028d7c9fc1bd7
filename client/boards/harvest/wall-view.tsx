/** Everything the tables have written, to read, to search and to narrow. What pressing a note does is up to whoever shows it. */
import StickyNote from 'lucide-react/icons/sticky-note';
import { useDeferredValue, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { Tabs } from '../../design/tabs.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { More } from '../parts/more.tsx';
import type { WallEntry } from '../parts/notes-index.ts';
import { ByTable } from './by-table.tsx';
import { ByTheme } from './by-theme.tsx';
import { filtersOn, filterWall, noFilter, type WallFilter } from './filter.ts';
import { Filters } from './filters.tsx';
import styles from './harvest.module.css';
import { UndoLine } from './undo-line.tsx';
import { useMarksOf, WallMarksContext } from './wall-marks.ts';

export interface MapView {
  readonly label: string;
  readonly Map: ComponentType<{ readonly entries: readonly WallEntry[] }>;
}

interface WallViewProps {
  /** One more way to see it, for those who have room for it. */
  readonly map?: MapView;
  /** Stands at the foot of the wall. */
  readonly children?: ReactNode;
}

export function WallView({ map, children }: WallViewProps) {
  const { boards, theming } = useMessages();
  const { harvest } = boards;
  const { wall, notes, mode } = useBoard();
  const [filter, setFilter] = useState<WallFilter>(noFilter);
  const [view, setView] = useState<'table' | 'theme' | 'map'>('table');
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterWall(notes.entries, wall, wanted), [notes, wall, wanted]);
  const marks = useMarksOf(wall, wanted.words);
  if (notes.entries.length === 0)
    return <Empty picture={<StickyNote />} title={harvest.emptyTitle} text={harvest.emptyText} />;
  const filters = <Filters filter={filter} onChange={setFilter} />;
  const views = [
    { key: 'table' as const, label: harvest.byTable },
    { key: 'theme' as const, label: harvest.byTheme },
    ...(map ? [{ key: 'map' as const, label: map.label }] : []),
  ];
  function inView(): ReactNode {
    if (shown.length === 0) return <Empty title={harvest.noneTitle} text={harvest.noneText} />;
    if (view === 'map' && map) return <map.Map entries={shown} />;
    if (view === 'table') return <ByTable entries={shown} />;
    return (
      <div className={styles['view']}>
        <ByTheme entries={shown} filtered={wanted !== noFilter} />
      </div>
    );
  }
  return (
    <WallMarksContext value={marks}>
      <Stack gap="s">
        {mode === 'participant' ? <More title={harvest.find}>{filters}</More> : filters}
        <div className={styles['shown']}>
          <p role="status">{harvest.shown(shown.length, notes.entries.length)}</p>
          <Row gap="2xs">
            {filter.words === '' && filtersOn(filter) === 0 ? null : (
              <Button variant="plain" onClick={() => setFilter(noFilter)}>
                {harvest.clear}
              </Button>
            )}
            <UndoLine />
          </Row>
          {marks.echoOf.size > 0 ? (
            <More title={theming.echoTitle}>
              <p>{theming.echoRule}</p>
            </More>
          ) : null}
        </div>
        <Tabs label={harvest.views} selected={view} onSelect={setView} tabs={views}>
          {inView()}
        </Tabs>
        {children}
      </Stack>
    </WallMarksContext>
  );
}

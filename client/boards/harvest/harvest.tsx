/** The wall: everything the tables have written, to read, to search, to group and to give dots. */
import StickyNote from 'lucide-react/icons/sticky-note';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { Stack } from '../../design/layout.tsx';
import { Tabs } from '../../design/tabs.tsx';
import { useMessages } from '../../language/language.tsx';
import { BoardHead } from '../parts/board-head.tsx';
import { useBoard } from '../parts/board-context.ts';
import { ByTable } from './by-table.tsx';
import { ByTheme } from './by-theme.tsx';
import { filtersOn, filterWall, noFilter, type WallFilter } from './filter.ts';
import { Filters } from './filters.tsx';
import styles from './harvest.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { useDots } from './use-dots.ts';
import { VotePanel } from './vote-panel.tsx';
import { VoteResult } from './vote-result.tsx';
import { WallPressContext, type WallPress } from './wall-press.ts';

const nothing: ReadonlySet<string> = new Set();

export function Harvest() {
  const { harvest } = useMessages().boards;
  const { wall, notes, mode, mayAdd } = useBoard();
  const { vote } = useRoom();
  const [filter, setFilter] = useState<WallFilter>(noFilter);
  const [view, setView] = useState<'table' | 'theme'>('table');
  const { selected, toggle, clear } = useSelection();
  const [voter, setVoter] = useState<string | null>(null);
  const { dots, sending, refused, press } = useDots(voter);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterWall(notes.entries, wall, wanted), [notes, wall, wanted]);

  // While the vote is open, pressing a note means a dot to participants, and only that. A facilitator gives dots for one person at a time.
  const votes = vote.state === 'open' && (mode === 'participant' || voter !== null);
  const groups = mayAdd && !votes;
  const pressing = useMemo<WallPress>(
    () => ({ selected: groups ? selected : nothing, dots, sending, onPress: votes ? press : groups ? toggle : null }),
    [groups, votes, selected, dots, sending, press, toggle],
  );
  const there = notes.entries.filter((entry) => selected.has(entry.note.id)).map((entry) => entry.note.id);

  return (
    <WallPressContext value={pressing}>
      <BoardHead
        title={harvest.title}
        lead={groups && !(mode === 'participant' && vote.state === 'closed') ? harvest.leadGroup : harvest.lead}
      />
      <VotePanel placed={dots.size} refused={refused} voter={voter} onVoter={setVoter} />
      <VoteResult />
      {notes.entries.length === 0 ? (
        <Empty picture={<StickyNote />} title={harvest.emptyTitle} text={harvest.emptyText} />
      ) : (
        <Stack gap="s">
          <Filters filter={filter} onChange={setFilter} />
          <div className={styles['shown']}>
            <p role="status">{harvest.shown(shown.length, notes.entries.length)}</p>
            {filter.words === '' && filtersOn(filter) === 0 ? null : (
              <Button variant="plain" onClick={() => setFilter(noFilter)}>
                {harvest.clear}
              </Button>
            )}
          </div>
          <Tabs
            label={harvest.views}
            selected={view}
            onSelect={setView}
            tabs={[
              { key: 'table', label: harvest.byTable },
              { key: 'theme', label: harvest.byTheme },
            ]}
          >
            {shown.length === 0 ? (
              <Empty title={harvest.noneTitle} text={harvest.noneText} />
            ) : view === 'table' ? (
              <ByTable entries={shown} />
            ) : (
              <div className={styles['view']}>
                <ByTheme entries={shown} filtered={wanted !== noFilter} />
              </div>
            )}
          </Tabs>
          {groups ? <SelectionBar chosen={there} onClear={clear} /> : null}
        </Stack>
      )}
    </WallPressContext>
  );
}

function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(nothing);
  const toggle = useCallback((note: string) => {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(note)) after.add(note);
      return after;
    });
  }, []);
  const clear = useCallback(() => setSelected(nothing), []);
  return { selected, toggle, clear };
}

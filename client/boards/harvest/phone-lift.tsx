/** What one's own table has written, to gather it under themes before it meets what the others wrote. */
import { Suspense, useEffect, useMemo } from 'react';
import { useVisit } from '../../cafe/hooks.tsx';
import { Empty } from '../../design/empty.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { BoardHead } from '../parts/board-head.tsx';
import { useBoard } from '../parts/board-context.ts';
import { lazily } from '../../pieces/lazily.ts';
import { ByTheme } from './by-theme.tsx';
import { UndoLine } from './undo-line.tsx';
import { useSelection } from './use-selection.ts';
import { WallPressContext, nothingPressed } from './wall-press.ts';

const { Part: SelectionBar, fetchAhead } = lazily(async () => (await import('./selection-bar.tsx')).SelectionBar);

export function PhoneLift() {
  const { lift } = useMessages().theming;
  const { wall, notes, mayAdd } = useBoard();
  const { isMine } = useVisit();
  const { selected, there, toggle, clear } = useSelection();
  useEffect(fetchAhead, []);
  const pressing = useMemo(
    () => (mayAdd ? { ...nothingPressed, selected, onPress: toggle } : nothingPressed),
    [mayAdd, selected, toggle],
  );
  // The other tables' themes are theirs until all are gathered.
  const used = new Set(notes.entries.map(({ note }) => at(wall.themeOf, note.id)));
  const themes = wall.themes.filter(({ id, pen }) => used.has(id) || isMine(pen));
  if (notes.entries.length === 0) return <Empty title={lift.empty} text={lift.emptyText} />;
  return (
    <WallPressContext value={pressing}>
      <BoardHead title={lift.title} lead={lift.lead} />
      <UndoLine />
      <ByTheme entries={notes.entries} filtered />
      {mayAdd ? (
        <Suspense fallback={null}>
          <SelectionBar chosen={there} onClear={clear} themes={themes} wordings={false} />
        </Suspense>
      ) : null}
    </WallPressContext>
  );
}

/** What to do with the notes that are selected. Stays at hand while the reader goes on along the wall. */
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import FolderInput from 'lucide-react/icons/folder-input';
import FolderOutput from 'lucide-react/icons/folder-output';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { groupNotes } from '../../../shared/documents/wall.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Menu } from '../../design/menu.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../parts/at.ts';
import { useBoard } from '../parts/board-context.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { GroupDialog } from './group-dialog.tsx';
import styles from './selection-bar.module.css';

interface SelectionBarProps {
  readonly chosen: readonly string[];
  readonly onClear: () => void;
}

export function SelectionBar({ chosen, onClear }: SelectionBarProps) {
  const { harvest } = useMessages().boards;
  const [grouping, setGrouping] = useState(false);
  const { items, refused } = useMore(chosen, onClear);
  return (
    <div className={styles['bar']} data-empty={chosen.length === 0}>
      <p role="status" className={styles['count']}>
        {chosen.length === 0 ? null : harvest.selected(chosen.length)}
      </p>
      {chosen.length === 0 ? null : (
        <div className={styles['buttons']}>
          <Button icon={<FolderInput aria-hidden />} onClick={() => setGrouping(true)}>
            {harvest.putInTheme}
          </Button>
          {items.length > 0 ? <Menu label={harvest.selectionMenu} items={items} /> : null}
          <IconButton label={harvest.clearSelection} icon={<X aria-hidden />} onClick={onClear} />
        </div>
      )}
      <Refusal words={refused} />
      <GroupDialog open={grouping} notes={chosen} onClose={() => setGrouping(false)} onDone={onClear} />
    </div>
  );
}

/** The rarer things: out of the theme again, and, for facilitators, off the wall and back. */
function useMore(chosen: readonly string[], onClear: () => void) {
  const { harvest } = useMessages().boards;
  const { wall, doc, say, mode } = useBoard();
  const { hidden } = useRoom();
  const { ask, refused } = useAsk();
  const grouped = chosen.filter((note) => at(wall.themeOf, note) !== undefined);
  const showing = chosen.every((note) => hidden.includes(note));
  function takeOut(): void {
    const before = grouped.map((note) => [note, at(wall.themeOf, note) ?? null] as const);
    groupNotes(doc, grouped, null);
    say({
      text: harvest.takenOut(grouped.length),
      undo: (now) => before.forEach(([note, theme]) => groupNotes(now, [note], theme)),
    });
    onClear();
  }
  async function hide(): Promise<void> {
    const type = showing ? 'showNote' : 'hideNote';
    const answers = await Promise.all(chosen.map((note) => ask({ type, note })));
    if (answers.every(Boolean)) onClear();
  }
  const out = { key: 'out', label: harvest.takeOut, icon: <FolderOutput aria-hidden />, onSelect: takeOut };
  const seen = {
    key: 'seen',
    label: showing ? harvest.show : harvest.hide,
    icon: showing ? <Eye aria-hidden /> : <EyeOff aria-hidden />,
    onSelect: () => void hide(),
  };
  return { items: [...(grouped.length > 0 ? [out] : []), ...(mode === 'facilitator' ? [seen] : [])], refused };
}

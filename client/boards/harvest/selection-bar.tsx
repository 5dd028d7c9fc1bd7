/** What to do with the notes that are selected. Stays at hand while the reader goes on along the wall. */
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import FolderInput from 'lucide-react/icons/folder-input';
import FolderOutput from 'lucide-react/icons/folder-output';
import ListPlus from 'lucide-react/icons/list-plus';
import Quote from 'lucide-react/icons/quote';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { groupNotes } from '../../../shared/documents/wall.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Menu } from '../../design/menu.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { useBoard } from '../parts/board-context.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { GroupDialog } from './group-dialog.tsx';
import styles from './selection-bar.module.css';
import { useLikeness } from './use-likeness.ts';
import { useSteps } from './use-steps.ts';
import { WordingDialog } from './wording-dialog.tsx';

interface SelectionBarProps {
  readonly chosen: readonly string[];
  readonly onClear: () => void;
  /** Those that notes can be put under here; left out: all of the wall. */
  readonly themes?: readonly CardsByBoard['themes'][];
  /** Selects more notes; left out where there are no hints. */
  readonly onSelect?: (notes: readonly string[]) => void;
  /** Tables gather their own notes first; sentences come when all are together. */
  readonly wordings?: boolean;
}

/** The notes as they were chosen: a vote that opens takes the selection, and not what somebody is writing about it. */
interface Doing {
  readonly what: 'grouping' | 'wording';
  readonly notes: readonly string[];
}

export function SelectionBar({ chosen, onClear, themes, onSelect, wordings = true }: SelectionBarProps) {
  const { boards, theming } = useMessages();
  const { harvest } = boards;
  const { wall } = useBoard();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { items, refused } = useMore(chosen, onClear);
  const word = {
    key: 'word',
    label: theming.writeWording,
    icon: <Quote aria-hidden />,
    onSelect: () => setDoing({ what: 'wording', notes: chosen }),
  };
  const { alike } = useLikeness();
  const like = [...new Set(chosen.flatMap((note) => alike.get(note) ?? []))].filter((note) => !chosen.includes(note));
  const more = [...(wordings && chosen.length > 1 ? [word] : []), ...items];
  const close = (): void => setDoing(null);
  return (
    <div className={styles['bar']} data-empty={chosen.length === 0}>
      <p role="status" className={styles['count']}>
        {chosen.length === 0 ? null : harvest.selected(chosen.length)}
      </p>
      {chosen.length === 0 ? null : (
        <div className={styles['buttons']}>
          <Button
            className={styles['first']}
            icon={<FolderInput aria-hidden />}
            onClick={() => setDoing({ what: 'grouping', notes: chosen })}
          >
            {harvest.putInTheme}
          </Button>
          {more.length > 0 ? <Menu label={harvest.selectionMenu} items={more} /> : null}
          <IconButton label={harvest.clearSelection} icon={<X aria-hidden />} onClick={onClear} />
        </div>
      )}
      {onSelect && like.length > 0 ? (
        <Button variant="plain" icon={<ListPlus aria-hidden />} onClick={() => onSelect(like)}>
          {theming.selectLike(like.length)}
        </Button>
      ) : null}
      <Refusal words={refused} />
      {doing?.what === 'grouping' ? (
        <GroupDialog notes={doing.notes} themes={themes ?? wall.themes} onClose={close} onDone={onClear} />
      ) : null}
      {doing?.what === 'wording' ? (
        <WordingDialog notes={doing.notes} wording={null} onClose={close} onDone={onClear} />
      ) : null}
    </div>
  );
}

/** The rarer things: out of the theme again, and, for facilitators, off the wall and back. */
function useMore(chosen: readonly string[], onClear: () => void) {
  const { harvest } = useMessages().boards;
  const { wall, mode } = useBoard();
  const { hidden } = useRoom();
  const { ask, refused } = useAsk();
  const { act } = useSteps();
  const grouped = chosen.filter((note) => at(wall.themeOf, note) !== undefined);
  const showing = chosen.every((note) => hidden.includes(note));
  function takeOut(): void {
    act(harvest.takenOut(grouped.length), (doc) => groupNotes(doc, grouped, null));
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

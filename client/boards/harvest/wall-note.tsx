/** A note on the wall. Takes plain values only and is drawn again only when one of them changes: a wall has many notes. */
import CircleDot from 'lucide-react/icons/circle-dot';
import { memo } from 'react';
import type { NoteKind } from '../../../shared/documents/note.ts';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { WrittenNote } from '../../pieces/written-note.tsx';

export interface WallNoteProps {
  readonly id: string;
  readonly text: string;
  readonly kind: NoteKind;
  readonly round: number;
  readonly table: number;
  readonly starred: boolean;
  readonly hidden: boolean;
  /** The words it builds on; '' for a note that is not shown here; null when it builds on nothing. */
  readonly buildsOn: string | null;
  readonly theme: string | null;
  readonly selected: boolean;
  /** Dots it has got, once the vote is closed. */
  readonly dots: number | null;
  readonly dot: 'mine' | 'sending' | null;
  readonly onPress: ((id: string) => void) | null;
}

export const WallNote = memo(function WallNote(props: WallNoteProps) {
  const { id, kind, text, round, table, starred, hidden, buildsOn, theme, selected, dots, dot, onPress } = props;
  const { harvest, vote } = useMessages().boards;
  const builds = buildsOn === '' ? harvest.buildsOnGone : harvest.buildsOn(firstWords(buildsOn ?? ''));
  return (
    <WrittenNote
      kind={kind}
      text={text}
      round={round}
      table={table}
      starred={starred}
      hidden={hidden ? harvest.hidden : undefined}
      buildsOn={buildsOn === null ? undefined : builds}
      theme={theme === null ? undefined : `${harvest.theme}: ${theme}`}
      selected={selected}
      onPress={onPress ? () => onPress(id) : undefined}
      marks={<DotMarks dots={dots} dot={dot} words={vote} />}
    />
  );
});

interface DotMarksProps extends Pick<WallNoteProps, 'dots' | 'dot'> {
  readonly words: { readonly dots: (count: number) => string; readonly yourDot: string; readonly sending: string };
}

function DotMarks({ dots, dot, words }: DotMarksProps) {
  if (dot !== null) {
    return (
      <Pill tone="strong" icon={<CircleDot aria-hidden />}>
        {dot === 'mine' ? words.yourDot : words.sending}
      </Pill>
    );
  }
  return dots === null || dots === 0 ? null : <Pill icon={<CircleDot aria-hidden />}>{words.dots(dots)}</Pill>;
}

/** A note on the wall. Takes plain values only and is drawn again only when one of them changes: a wall has many notes. */
import Circle from 'lucide-react/icons/circle';
import CircleDot from 'lucide-react/icons/circle-dot';
import { memo } from 'react';
import type { NoteKind } from '../../../shared/documents/note.ts';
import type { BoardsMessages } from '../../../shared/locale/nb/boards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { placesOf } from '../parts/search.ts';
import { WrittenNote } from '../../pieces/written-note.tsx';

import { MarkedWords } from './marked-words.tsx';

export interface WallNoteProps {
  readonly id: string;
  readonly text: string;
  /** What was searched; '' for nothing. */
  readonly words: string;
  readonly kind: NoteKind;
  readonly round: number;
  readonly table: number;
  readonly starred: boolean;
  readonly late: boolean;
  readonly hidden: boolean;
  /** The words it builds on; '' for a note that is not shown here; null when it builds on nothing. */
  readonly buildsOn: string | null;
  readonly theme: string | null;
  /** The beginning of its joint wording; '' for none. */
  readonly wording: string;
  /** How many tables wrote it independently of each other; 0 when that were not several. */
  readonly echo: number;
  /** How many others say nearly the same. */
  readonly like: number;
  readonly selected: boolean;
  /** Dots it has got, once the vote is closed. */
  readonly dots: number | null;
  /** `free`: pressing gives one. It takes the room that a dot takes, so that nothing moves when it is given. */
  readonly dot: 'mine' | 'sending' | 'free' | null;
  readonly onPress: ((id: string) => void) | null;
}

export const WallNote = memo(function WallNote(props: WallNoteProps) {
  const { id, kind, text, words, round, table, starred, late, hidden, buildsOn, theme, wording } = props;
  const { echo, like, selected, dots, dot, onPress } = props;
  const { boards, theming, tracing } = useMessages();
  const { harvest, vote } = boards;
  const builds = buildsOn === '' ? harvest.buildsOnGone : harvest.buildsOn(firstWords(buildsOn ?? ''));
  return (
    <WrittenNote
      kind={kind}
      text={text}
      marked={words !== '' && placesOf(text, words).length > 0 ? <MarkedWords text={text} words={words} /> : undefined}
      round={round}
      table={table}
      starred={starred}
      late={late}
      hidden={hidden ? harvest.hidden : undefined}
      buildsOn={buildsOn === null ? undefined : builds}
      theme={theme === null ? undefined : `${harvest.theme}: ${theme}`}
      wording={wording === '' ? undefined : `${theming.wording}: «${wording}»`}
      selected={selected}
      onPress={onPress ? () => onPress(id) : undefined}
      marks={
        echo === 0 && like === 0 && dot === null && (dots ?? 0) === 0 ? null : (
          <>
            {echo === 0 ? null : <Pill tone="calm">{tracing.echo(echo)}</Pill>}
            {like === 0 ? null : <span>{theming.like(like)}</span>}
            <DotMarks dots={dots} dot={dot} words={vote} />
          </>
        )
      }
    />
  );
});

interface DotMarksProps extends Pick<WallNoteProps, 'dots' | 'dot'> {
  readonly words: Pick<BoardsMessages['vote'], 'dots' | 'yourDot' | 'sending' | 'give'>;
}

export function DotMarks({ dots, dot, words }: DotMarksProps) {
  if (dot === 'free') return <Pill icon={<Circle aria-hidden />}>{words.give}</Pill>;
  if (dot !== null) {
    return (
      <Pill tone="strong" icon={<CircleDot aria-hidden />}>
        {dot === 'mine' ? <Whose yours={words.yourDot} /> : words.sending}
      </Pill>
    );
  }
  return dots === null || dots === 0 ? null : <Pill icon={<CircleDot aria-hidden />}>{words.dots(dots)}</Pill>;
}

/** Where the table votes, a dot is the table's. */
function Whose({ yours }: { readonly yours: string }) {
  const { choosing } = useMessages();
  const { vote } = useRoom();
  return vote.state === 'open' && vote.by === 'table' ? choosing.dots.ours : yours;
}

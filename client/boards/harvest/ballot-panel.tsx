/** A participant's vote: what to do, how many dots are left, and whether they are saved. Nobody's totals. */
import { useRef, type ReactNode } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { classes } from '../../design/classes.ts';
import { DotRow } from '../../design/dot-row.tsx';
import { useTallness } from '../../design/tallness.ts';
import { useMessages } from '../../language/language.tsx';
import { ChoiceMark } from '../parts/choice-mark.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { useBallot } from './use-ballot.ts';
import { useVoteWords } from './vote-words.ts';
import styles from './vote.module.css';

export function BallotPanel({ ballot }: { readonly ballot: ReturnType<typeof useBallot> }) {
  const { vote: words } = useMessages().boards;
  const { how } = useVoteWords();
  const { vote } = useRoom();
  const { dots, most: of, votes, isLost, full, gone, choice, dismiss } = ballot;
  if (!votes)
    return choice?.state === 'refused' ? (
      <div className={classes(styles['news'], styles['lies'])}>
        <ChoiceMark choice={choice} dismiss={dismiss} />
      </div>
    ) : null;
  const left = Math.max(0, of - dots.size);
  const problem = full ?? (gone > 0 ? words.gone(gone) : undefined);
  return (
    <>
      <Card look="pine" as="section" aria-label={words.open}>
        {vote.state === 'open' ? <h2 className={styles['open']}>{words.open}</h2> : null}
        <p>{vote.state === 'open' ? how(vote) : isLost ? words.waits : words.waitsToOpen}</p>
        <p className={styles['soft']}>{words.secret}</p>
      </Card>
      <OverTheWall look="budget" lies={problem === undefined}>
        <div className={styles['row']}>
          <p role="status" className={styles['left']}>
            {words.left(left, of)}
          </p>
          <DotRow count={left} of={of} label={words.left(left, of)} />
        </div>
        <ChoiceMark choice={choice} dismiss={dismiss} told={dots.size > 0} />
      </OverTheWall>
      {/* Instead of what is left, not besides: on a small phone there is hardly room for one of them. */}
      <OverTheWall look="news" lies={problem !== undefined}>
        <Refusal words={problem} />
      </OverTheWall>
    </>
  );
}

interface OverTheWallProps {
  readonly look: 'budget' | 'news';
  /** Otherwise it stands where it is, and is scrolled away with the rest. */
  readonly lies: boolean;
  readonly children: ReactNode;
}

/** Follows the reader down the wall; what has the focus is kept clear of it. */
function OverTheWall({ look, lies, children }: OverTheWallProps) {
  const panel = useRef<HTMLDivElement>(null);
  useTallness(panel, lies ? '--head' : null);
  return (
    <div ref={panel} className={classes(styles[look], lies && styles['lies'])}>
      {children}
    </div>
  );
}

/** How the room has marked a proposal: both means, the fingers one by one, and the words of those who hold up few. Never whose. */
import { meanOf } from '../../../shared/cafe/vision-marks.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { cssVars } from '../../design/css-vars.ts';
import { useMessages } from '../../language/language.tsx';
import said from '../parts/agreement.module.css';
import { at } from '../../../shared/cafe/at.ts';
import { useBoard } from '../parts/board-context.ts';
import { More } from '../parts/more.tsx';
import styles from './marks.module.css';

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

export function Marks({ card }: { readonly card: string }) {
  const { stones, vision } = useMessages().boards;
  const { mode } = useBoard();
  const tally = at(useRoom().visionMarks, card);
  const answers = tally ? Math.max(sum(tally.stretch), sum(tally.possible), sum(tally.fist)) : 0;
  if (!tally || answers === 0) return <p className={said['nobody']}>{stones.nobody}</p>;
  const most = Math.max(...tally.fist);
  const shown = (
    <div role="group" aria-label={stones.agreement} className={styles['marks']}>
      <ul className={styles['means']}>
        {(['stretch', 'possible'] as const).map((which) => (
          <li key={which}>{vision.marks.mean(which, meanOf(tally[which], 1), sum(tally[which]))}</li>
        ))}
      </ul>
      {most === 0 ? null : (
        <ul className={styles['fist']} aria-label={vision.marks.fist}>
          {tally.fist.map((count, fingers) => (
            <li key={fingers} style={cssVars({ '--share': count / most })}>
              <span className="visually-hidden">{vision.marks.showing(fingers, count)}</span>
              <span aria-hidden>{count}</span>
              <span aria-hidden className={styles['bar']} />
              <span aria-hidden className={styles['fingers']}>
                {fingers}
              </span>
            </li>
          ))}
        </ul>
      )}
      {tally.words.length === 0 ? null : (
        <ul className={said['quotes']} aria-label={stones.words}>
          {tally.words.map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
  return mode === 'participant' ? <More title={stones.answers(answers)}>{shown}</More> : shown;
}

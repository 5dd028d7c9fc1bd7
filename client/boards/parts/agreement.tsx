/** How the room stands to a card: three counts, and the words of those who do not simply agree. Never whose. */
import type { StandCount } from '../../../shared/cafe/views.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Meter } from '../../design/meter.tsx';
import { useMessages } from '../../language/language.tsx';
import styles from './agreement.module.css';
import { at } from '../../../shared/cafe/at.ts';
import { useBoard } from './board-context.ts';
import { More } from './more.tsx';

const tones = { agree: 'good', reservation: 'warn', disagree: 'bad' } as const;
const nobody: StandCount = { agree: 0, reservation: 0, disagree: 0, words: [] };

export function Agreement({ card }: { readonly card: string }) {
  const words = useMessages().boards.stones;
  const { mode } = useBoard();
  const count = at(useRoom().stands, card) ?? nobody;
  const all = count.agree + count.reservation + count.disagree;
  if (all === 0) return <p className={styles['nobody']}>{words.nobody}</p>;
  const counts = (
    <div role="group" aria-label={words.agreement} className={styles['agreement']}>
      <div className={styles['counts']}>
        {(['agree', 'reservation', 'disagree'] as const).map((stand) => (
          <Meter
            key={stand}
            label={words.stands[stand]}
            share={count[stand] / all}
            valueText={String(count[stand])}
            tone={tones[stand]}
          />
        ))}
      </div>
      {count.words.length === 0 ? null : (
        <>
          <p className={styles['title']}>{words.words}</p>
          <ul className={styles['quotes']}>
            {count.words.map((said, index) => (
              <li key={`${index} ${said}`}>{said}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
  // Whoever is asked reads the card and answers; what others say may wait, and does not push the next card down as it grows.
  return mode === 'participant' ? <More title={words.answers(all)}>{counts}</More> : counts;
}

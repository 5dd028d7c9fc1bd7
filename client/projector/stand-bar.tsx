import type { StandCount } from '../../shared/cafe/views.ts';
import { cssVars } from '../design/css-vars.ts';
import { useAllMessages } from '../language/language.tsx';
import styles from './stand-bar.module.css';

/** How far the room agrees, in words and in lengths. Nothing while nobody has been asked. */
export function StandBar({ stands }: { readonly stands: StandCount }) {
  const { projector } = useAllMessages();
  const { agree, reservation, disagree } = stands;
  if (agree + reservation + disagree === 0) return null;
  const words = [
    projector.stones.agree(agree),
    ...(reservation > 0 ? [projector.stones.reservation(reservation)] : []),
    ...(disagree > 0 ? [projector.stones.disagree(disagree)] : []),
  ];
  return (
    <div className={styles['stands']}>
      <div aria-hidden className={styles['bar']}>
        <span className={styles['agree']} style={cssVars({ '--count': agree })} />
        <span className={styles['reservation']} style={cssVars({ '--count': reservation })} />
        <span className={styles['disagree']} style={cssVars({ '--count': disagree })} />
      </div>
      <p>{projector.joined(words)}</p>
    </div>
  );
}

/** How many gave which answer to a sentence, before and after side by side: small columns, each with its number. */
import { scalePoints } from '../../../shared/cafe/polls.ts';
import type { Pulse, PulseLine } from '../../../shared/cafe/pulse.ts';
import { cssVars } from '../../design/css-vars.ts';
import { useMessages } from '../../language/language.tsx';
import styles from './poll-result.module.css';

export function PulseResult({ pulse: { lines } }: { readonly pulse: Pulse }) {
  const { poll: words } = useMessages().choosing;
  return (
    <div className={styles['pulse']}>
      {lines.map((line) => (
        <PulseCounts key={line.text} line={line} />
      ))}
      <p className={styles['soft']}>{words.scale}</p>
    </div>
  );
}

/** One sentence. */
export function PulseCounts({ line: { text, rows } }: { readonly line: PulseLine }) {
  const { poll: words } = useMessages().choosing;
  // One height means one number in both rows, or the picture would lie.
  const most = Math.max(1, ...rows.flatMap(({ tally }) => tally ?? []));
  return (
    <table className={styles['counts']}>
      <caption>{text}</caption>
      <thead>
        <tr>
          <td />
          {scalePoints.map((point) => (
            <th key={point} scope="col">
              {point}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ when, tally }) => (
          <tr key={when}>
            <th scope="row">{words.when[when]}</th>
            {tally === null ? (
              <td colSpan={scalePoints.length} className={styles['few']}>
                {words.tooFew}
              </td>
            ) : (
              tally.map((count, index) => (
                <td key={scalePoints[index]}>
                  <span aria-hidden className={styles['column']} style={cssVars({ '--share': count / most })} />
                  {count}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

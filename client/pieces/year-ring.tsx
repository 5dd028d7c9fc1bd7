/** The year as a ring of twelve months, January at the top: how much falls in each. The list beside it says what. */
import { countByMonth, ringPlace, ringSize } from '../../shared/boards/ring.ts';
import type { BoardPlan } from '../../shared/boards/plan.ts';
import { monthName } from '../../shared/locale/formats.ts';
import { useEntries } from '../cafe/hooks.tsx';
import { classes } from '../design/classes.ts';
import { useAllMessages, useLanguage } from '../language/language.tsx';
import styles from './year-ring.module.css';

const letters = 3;

export function YearRing({ plan }: { readonly plan: BoardPlan }) {
  const { boardPlans: words } = useAllMessages();
  const { locale } = useLanguage();
  const counts = countByMonth(plan, useEntries(plan.id) ?? []);
  const told = counts.flatMap((count, at) => (count === 0 ? [] : [words.monthCount(monthName(at + 1, locale), count)]));
  return (
    <svg
      role="img"
      aria-label={words.ring(told)}
      viewBox={`0 0 ${ringSize} ${ringSize}`}
      className={classes(styles['ring'])}
    >
      <circle cx={ringSize / 2} cy={ringSize / 2} r={ringPlace(1).radius} className={classes(styles['way'])} />
      {counts.map((count, at) => {
        const { x, y, dot, outside } = ringPlace(at + 1);
        return (
          <g key={at}>
            <circle cx={x} cy={y} r={dot} className={classes(count === 0 ? styles['none'] : styles['some'])} />
            {count === 0 ? null : (
              <text x={x} y={y} className={classes(styles['count'])}>
                {count}
              </text>
            )}
            <text x={outside.x} y={outside.y} className={classes(styles['month'])}>
              {monthName(at + 1, locale).slice(0, letters)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

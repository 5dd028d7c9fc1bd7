import { useMemo } from 'react';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useAllMessages } from '../../language/language.tsx';
import { useNarrow } from '../narrow.ts';
import { HeatFrame } from './heat-frame.tsx';
import styles from './heat.module.css';
import { namesFit, namesFitNarrow } from './heat.ts';

interface PeopleGridProps {
  readonly people: readonly Person[];
  readonly times: Uint8Array;
  readonly label: string;
}

/** Units of one cell in the drawing. */
const cell = 10;
const nameWidth = 86;

/** One cell for each pair: a small square for one meeting, a full one with its number for more. */
export function PeopleGrid({ people, times, label }: PeopleGridProps) {
  const { common, seating } = useAllMessages();
  const size = people.length;
  const named = size <= (useNarrow() ? namesFitNarrow : namesFit);
  const left = named ? nameWidth : 0;
  const { once, again } = useMemo(() => cellsOf(times, size), [times, size]);
  const lines = boundaries(people);
  const edge = size * cell;
  return (
    <figure className={styles['figure']}>
      <HeatFrame label={label} left={left} edge={edge}>
        <rect width={edge} height={edge} className={styles['ground']} />
        <path d={diagonal(size)} className={styles['self']} />
        {lines.map((at) => (
          <path key={at} d={`M${at * cell} 0V${edge}M0 ${at * cell}H${edge}`} className={styles['line']} />
        ))}
        <path d={once} className={styles['once']} />
        {again.map(({ row, column, count }) => (
          <g key={`${row} ${column}`}>
            <rect
              x={column * cell + 0.5}
              y={row * cell + 0.5}
              width={cell - 1}
              height={cell - 1}
              className={styles['again']}
            />
            {named ? (
              <text x={column * cell + cell / 2} y={row * cell + 7.6} className={styles['number']}>
                {count}
              </text>
            ) : null}
          </g>
        ))}
        {named
          ? people.map((person, row) => (
              <text key={person.id} x={-3} y={row * cell + 7.4} className={styles['name']}>
                {shortened(callName(person, common.person))}
              </text>
            ))
          : null}
      </HeatFrame>
      <figcaption className={styles['legend']}>
        <Sample what="never">{seating.heat.never}</Sample>
        <Sample what="once">{seating.heat.once}</Sample>
        <Sample what={named ? 'counted' : 'again'}>{named ? seating.heat.again : seating.heat.againFull}</Sample>
      </figcaption>
    </figure>
  );
}

function Sample({
  what,
  children,
}: {
  readonly what: 'never' | 'once' | 'again' | 'counted';
  readonly children: string;
}) {
  return (
    <span className={styles['sample']}>
      <svg viewBox="0 0 10 10" aria-hidden className={styles['swatch']}>
        <rect width="10" height="10" className={styles['ground']} />
        {what === 'once' ? <rect x="2" y="2" width="6" height="6" className={styles['once']} /> : null}
        {what === 'again' || what === 'counted' ? (
          <rect x="0.5" y="0.5" width="9" height="9" className={styles['again']} />
        ) : null}
        {what === 'counted' ? (
          <text x="5" y="7.6" className={styles['number']}>
            2
          </text>
        ) : null}
      </svg>
      {children}
    </span>
  );
}

interface Cells {
  /** All single meetings as one path: a thousand elements would make the page slow. */
  readonly once: string;
  readonly again: readonly { readonly row: number; readonly column: number; readonly count: number }[];
}

function cellsOf(times: Uint8Array, size: number): Cells {
  const once: string[] = [];
  const again: { row: number; column: number; count: number }[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const count = row === column ? 0 : (times[row * size + column] ?? 0);
      if (count === 1) once.push(`M${column * cell + 2} ${row * cell + 2}h6v6h-6z`);
      if (count > 1) again.push({ row, column, count });
    }
  }
  return { once: once.join(''), again };
}

function diagonal(size: number): string {
  return Array.from({ length: size }, (_, at) => `M${at * cell} ${at * cell}h${cell}v${cell}h-${cell}z`).join('');
}

/** Where one organisation ends and the next begins. */
function boundaries(people: readonly Person[]): readonly number[] {
  return people.flatMap((person, at) => (at > 0 && person.organisation !== people[at - 1]?.organisation ? [at] : []));
}

function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length > 15 ? `${letters.slice(0, 14).join('')}…` : name;
}

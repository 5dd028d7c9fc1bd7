import { useMemo } from 'react';
import type { Person } from '../../../shared/cafe/model.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { HeatFrame } from './heat-frame.tsx';
import styles from './heat.module.css';
import { groupMeetings, groupsOf } from './heat.ts';

interface GroupGridProps {
  readonly people: readonly Person[];
  readonly times: Uint8Array;
  readonly label: string;
}

const cell = 10;
const nameWidth = 110;

/** One cell for each pair of organisations: the square is as large as the share of their people who meet, with a bar where some meet again. */
export function GroupGrid({ people, times, label }: GroupGridProps) {
  const { seating } = useAllMessages();
  const words = seating.heat;
  const { organisations } = useRoom();
  const groups = useMemo(() => groupsOf(people), [people]);
  const squares = useMemo(
    () =>
      groups.flatMap((one, row) =>
        groups.map((other, column) => ({ row, column, ...groupMeetings(times, people.length, one, other) })),
      ),
    [groups, times, people.length],
  );
  const most = Math.max(...squares.map(({ share }) => share));
  const edge = groups.length * cell;
  const nameOf = (organisation: string | null, others: number): string =>
    others > 0
      ? words.others(others)
      : (organisations.find(({ id }) => id === organisation)?.name ?? words.noOrganisation);
  return (
    <figure className={styles['figure']}>
      <HeatFrame label={label} left={nameWidth} edge={edge}>
        <rect width={edge} height={edge} className={styles['ground']} />
        {squares.map(({ row, column, share, again }) => {
          if (share === 0) return null;
          // The area shows the share against the largest, because in a hall all shares are small.
          const side = Math.max(2, 9 * Math.sqrt(share / most));
          const [x, y] = [column * cell + (cell - side) / 2, row * cell + (cell - side) / 2];
          return (
            <g key={`${row} ${column}`}>
              <rect x={x} y={y} width={side} height={side} className={styles['once']} />
              {again ? <path d={`M${column * cell + 1} ${row * cell + 9}h8`} className={styles['bar']} /> : null}
            </g>
          );
        })}
        {groups.map(({ organisation, others, rows }, row) => (
          <text key={`${organisation ?? 'none'} ${others}`} x={-3} y={row * cell + 7.4} className={styles['name']}>
            {`${shortened(nameOf(organisation, others))} (${rows.length})`}
          </text>
        ))}
      </HeatFrame>
      <figcaption className={styles['legend']}>
        <span className={styles['sample']}>
          <svg viewBox="0 0 30 10" aria-hidden className={styles['shares']}>
            <rect width="30" height="10" className={styles['ground']} />
            {[0.1, 0.5, 1].map((share, at) => {
              const side = 9 * Math.sqrt(share);
              const [x, y] = [at * cell + (cell - side) / 2, (cell - side) / 2];
              return <rect key={share} x={x} y={y} width={side} height={side} className={styles['once']} />;
            })}
          </svg>
          {words.share}
        </span>
        <span className={styles['sample']}>
          <svg viewBox="0 0 10 10" aria-hidden className={styles['swatch']}>
            <rect width="10" height="10" className={styles['ground']} />
            <path d="M1 9h8" className={styles['bar']} />
          </svg>
          {words.againGroups}
        </span>
      </figcaption>
    </figure>
  );
}

function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length > 16 ? `${letters.slice(0, 15).join('')}…` : name;
}

import { at } from '../../../shared/cafe/at.ts';
import type { StandCount } from '../../../shared/cafe/views.ts';
import { useRoom, useWall } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import { Pages } from '../pages.tsx';
import { PathStrip } from '../path-strip.tsx';
import { StandBar } from '../stand-bar.tsx';
import styles from './board.module.css';
import own from './stones-screen.module.css';

const nobody: StandCount = { agree: 0, reservation: 0, disagree: 0, words: [] };

/** The path, step after step, with how far the room agrees on each. */
export function StonesScreen() {
  const { stones } = useAllMessages().projector;
  const { stands } = useRoom();
  const { wall } = useWall();
  const heading = <Head title={stones.title} />;
  if (wall.stones.length === 0) {
    return (
      <div className={styles['board']}>
        {heading}
        <p className={styles['empty']}>{stones.empty}</p>
      </div>
    );
  }
  const items = wall.stones.map((stone, index) => ({
    key: stone.id,
    node: (
      <div className={own['stone']}>
        <span className={own['number']}>{index + 1}</span>
        <div className={own['words']}>
          <p>
            <strong>{stone.text}</strong>
            {stone.horizon === '' ? null : <span className={own['horizon']}> {stone.horizon}</span>}
          </p>
          <StandBar stands={at(stands, stone.id) ?? nobody} />
        </div>
      </div>
    ),
  }));
  const path = (
    <>
      {heading}
      <PathStrip count={wall.stones.length} />
    </>
  );
  return <Pages sections={[{ key: 'stones', heading: path, columns: 2, items }]} />;
}

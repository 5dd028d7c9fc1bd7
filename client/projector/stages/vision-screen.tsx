import { useRoom, useWall } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import { Pages } from '../pages.tsx';
import { Vision } from '../vision.tsx';
import styles from './board.module.css';
import own from './vision-screen.module.css';

/** Proposals side by side; the chosen one alone. */
export function VisionScreen() {
  const { vision } = useMessages().projector;
  const { chosenVision } = useRoom();
  const { wall } = useWall();
  const written = wall.vision.filter((card) => card.text !== '');
  const chosen = written.find((card) => card.id === chosenVision);
  if (chosen) return <Vision text={chosen.text} />;
  const heading = <Head title={vision.title} />;
  if (written.length === 0) {
    return (
      <div className={styles['board']}>
        {heading}
        <p className={styles['empty']}>{vision.empty}</p>
      </div>
    );
  }
  const items = written.map((card) => ({ key: card.id, node: <p className={own['proposal']}>{card.text}</p> }));
  return <Pages sections={[{ key: 'proposals', heading, columns: 2, items }]} />;
}

import { useRoom, useWall } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import { Pages } from '../pages.tsx';
import { Vision } from '../vision.tsx';
import { VisionMarksLine } from '../vision-marks-line.tsx';
import styles from './board.module.css';
import own from './vision-screen.module.css';

/** Proposals side by side; the chosen one alone. */
export function VisionScreen() {
  const { vision } = useAllMessages().projector;
  const { chosenVision } = useRoom();
  const { wall } = useWall();
  const written = wall.vision.filter((card) => card.text !== '' && !wall.vision.some(({ id }) => id === card.instead));
  const chosen = written.find((card) => card.id === chosenVision);
  if (chosen)
    return <Vision text={chosen.text} marks={<VisionMarksLine vision={chosen.id} className={own['marks']} />} />;
  const heading = <Head title={vision.title} />;
  if (written.length === 0) {
    return (
      <div className={styles['board']}>
        {heading}
        <p className={styles['empty']}>{vision.empty}</p>
      </div>
    );
  }
  const items = written.map((card) => ({
    key: card.id,
    node: (
      <div className={own['proposal']}>
        <p>{card.text}</p>
        <VisionMarksLine vision={card.id} className={own['marks']} />
      </div>
    ),
  }));
  return <Pages sections={[{ key: 'proposals', heading, columns: 2, items }]} />;
}

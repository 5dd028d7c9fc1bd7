import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import styles from './page-marks.module.css';

/** More dots than this are no longer counted at a glance. */
const mostDots = 6;

/** Which page this is, at the left of the bottom line of the wall, so that it takes no line of its own. */
export function PageMarks({ page, pages }: { readonly page: number; readonly pages: number }) {
  const words = useAllMessages().projector.page(page + 1, pages);
  if (pages > mostDots) return <p className={styles['marks']}>{words}</p>;
  return (
    <p className={styles['marks']}>
      <span className="visually-hidden">{words}</span>
      {Array.from({ length: pages }, (_, at) => (
        <span key={at} aria-hidden className={classes(styles['mark'], at === page && styles['here'])} />
      ))}
    </p>
  );
}

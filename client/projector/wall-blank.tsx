import { useCafe } from '../cafe/hooks.tsx';
import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import styles from './wall-blank.module.css';

/** Nothing to look at: the room belongs to whoever speaks. One small mark says that the wall lives; hollow, that it hears nothing. */
export function WallBlank() {
  const { projector } = useAllMessages();
  const lost = useCafe((state) => state.connection.state === 'lost');
  return (
    <>
      <h1 className="visually-hidden">{projector.blank}</h1>
      <span aria-hidden data-shows="blank" className={classes(styles['mark'], lost && styles['lost'])} />
    </>
  );
}

import { useRoom } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { useMessages } from '../../language/language.tsx';
import { BigClock } from '../big-clock.tsx';
import { sizeFor } from '../size-for.ts';
import { useStageNow } from '../stage-now.ts';
import styles from './plenary-screen.module.css';

/** Everybody listens, or everybody has coffee. */
export function PlenaryScreen() {
  const { projector } = useMessages();
  const room = useRoom();
  const { stage, next } = useStageNow();
  // The welcome is what the doors open to; a later plenary has something else to say.
  const welcome = stage.kind === 'plenary' && room.programme[1]?.id === stage.id;
  const rules = welcome ? room.settings.houseRules : [];
  return (
    <div className={styles['plenary']}>
      <div className={styles['words']}>
        <Heading level={1} size={sizeFor(stage.title)}>
          {stage.title}
        </Heading>
        {stage.screen === '' ? null : <p className={styles['text']}>{stage.screen}</p>}
        {rules.length === 0 ? null : (
          <section className={styles['house']}>
            <h2 className={styles['caption']}>{projector.plenary.rules}</h2>
            <ul className={styles['rules']}>
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </section>
        )}
        {next ? (
          <div className={styles['next']}>
            <p>{projector.next(next.title)}</p>
            {next.kind === 'round' || next.kind === 'travel' ? <p>{projector.plenary.nextTable}</p> : null}
          </div>
        ) : null}
      </div>
      <BigClock />
    </div>
  );
}

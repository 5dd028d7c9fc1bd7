import { useRoom } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BigClock } from '../big-clock.tsx';
import { Fit } from '../fit.tsx';
import { useStageNow } from '../stage-now.ts';
import { Turns } from '../turns.tsx';
import styles from './plenary-screen.module.css';

/** So many letters of house rules are read at one look, in so many lines. */
const mostLetters = 480;
const mostRules = 5;

/** Everybody listens, or everybody has coffee. */
export function PlenaryScreen() {
  const { projector } = useAllMessages();
  const room = useRoom();
  const { stage, next } = useStageNow();
  // The welcome is what the doors open to; a later plenary has something else to say.
  const welcome = stage.kind === 'plenary' && room.programme[1]?.id === stage.id;
  const rules = welcome ? inHelpings(room.settings.houseRules) : [];
  const views = [
    {
      key: 'now',
      words: stage.title + stage.screen,
      node: (
        <Fit most={6.4}>
          <Heading level={1}>
            <span data-clamp>{stage.title}</span>
          </Heading>
          {stage.screen === '' ? null : (
            <p className={styles['text']} data-clamp data-extra="2">
              {stage.screen}
            </p>
          )}
          {next ? (
            <div className={styles['next']} data-extra="1">
              <p>{projector.next(next.title)}</p>
              {next.kind === 'round' || next.kind === 'travel' ? <p>{projector.plenary.nextTable}</p> : null}
            </div>
          ) : null}
        </Fit>
      ),
    },
    ...rules.map((helping, at) => ({
      key: `rules ${at}`,
      words: helping.join(''),
      node: (
        <Fit most={3.4}>
          <h2 className={styles['caption']}>{projector.plenary.rules}</h2>
          <ul className={styles['rules']}>
            {helping.map((rule) => (
              <li key={rule}>
                <p data-clamp>{rule}</p>
              </li>
            ))}
          </ul>
        </Fit>
      ),
    })),
  ];
  return (
    <div className={styles['plenary']}>
      <Turns views={views} />
      <BigClock />
    </div>
  );
}

function inHelpings(rules: readonly string[]): readonly (readonly string[])[] {
  const helpings: string[][] = [];
  for (const rule of rules) {
    const last = helpings.at(-1);
    if (last && last.length < mostRules && last.join('').length + rule.length <= mostLetters) last.push(rule);
    else helpings.push([rule]);
  }
  return helpings;
}

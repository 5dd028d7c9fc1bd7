import Check from 'lucide-react/icons/check';
import { useEffect, useRef } from 'react';
import { useRoom } from '../cafe/hooks.tsx';
import { classes } from '../design/classes.ts';
import { useMessages } from '../language/language.tsx';
import { StageIcon } from '../pieces/stage-icon.tsx';
import styles from './programme-list.module.css';
import type { Moves } from './moves.ts';

/** All parts in order: what is done, what is on, what comes. A press goes there. */
export function ProgrammeList({ moves }: { readonly moves: Moves }) {
  const { console: words, common } = useMessages();
  const { programme, stage: current } = useRoom();
  const list = useRef<HTMLOListElement>(null);
  const at = programme.findIndex(({ id }) => id === current);

  useEffect(() => {
    // Only the list scrolls, never the page under somebody who reads.
    const shown = list.current;
    const item = shown?.children.item(at);
    if (shown && item instanceof HTMLElement)
      shown.scrollTop = item.offsetTop - shown.offsetTop - shown.clientHeight / 3;
  }, [at]);

  return (
    <ol ref={list} className={styles['list']} aria-label={words.programme.label}>
      {programme.map((stage, index) => (
        <li key={stage.id}>
          <button
            type="button"
            aria-current={index === at ? 'step' : undefined}
            title={index === at ? undefined : words.programme.goTo(stage.title)}
            className={classes(styles['stage'], index === at && styles['current'], index < at && styles['done'])}
            onClick={() => void moves.goTo(stage)}
          >
            {index < at ? <Check role="img" aria-label={words.programme.done} /> : <StageIcon kind={stage.kind} />}
            <span className={styles['title']}>{stage.title}</span>
            {index === at ? <span className={styles['word']}>{words.programme.current}</span> : null}
            <span className={styles['minutes']} aria-label={common.minutes(stage.minutes)}>
              {stage.minutes}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

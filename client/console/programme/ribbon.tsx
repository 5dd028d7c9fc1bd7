import Check from 'lucide-react/icons/check';
import SkipForward from 'lucide-react/icons/skip-forward';
import { useLayoutEffect, useRef } from 'react';
import { useRoom, useServerNow } from '../../cafe/hooks.tsx';
import { classes } from '../../design/classes.ts';
import { cssVars } from '../../design/css-vars.ts';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import { StageIcon } from '../../pieces/stage-icon.tsx';
import type { Moves } from '../moves.ts';
import styles from './ribbon.module.css';
import { timelineOf, type TimelinePart } from './timeline.ts';

interface RibbonProps {
  readonly moves: Moves;
  /** Side by side on a laptop, under each other on a phone. */
  readonly look: 'row' | 'column';
}

/** The whole programme in one strip: what each part took, what is left of this one, when the others begin. A press goes there. */
export function Ribbon({ moves, look }: RibbonProps) {
  const { ribbon: words } = useAllMessages().running;
  const room = useRoom();
  const parts = timelineOf(room, useServerNow(5000));
  const list = useRef<HTMLOListElement>(null);
  const at = parts.findIndex(({ state }) => state === 'now');

  useLayoutEffect(() => {
    // Only the strip scrolls, never the page under somebody who reads.
    const shown = list.current;
    const item = shown?.children.item(at);
    if (!shown || !(item instanceof HTMLElement)) return;
    if (look === 'row') shown.scrollLeft = item.offsetLeft - shown.clientWidth / 5;
    else shown.scrollTop = item.offsetTop - shown.clientHeight / 3;
  }, [at, look]);

  return (
    <ol ref={list} aria-label={words.label} className={styles[look]}>
      {parts.map((part) => (
        <li
          key={part.stage.id}
          aria-current={part.state === 'now' ? 'step' : undefined}
          className={classes(
            styles['item'],
            part.stage.kind === 'travel' && styles['travel'],
            part.state === 'now' && styles['wide'],
          )}
        >
          {part.state === 'now' ? (
            <div className={classes(styles['part'], styles['now'])}>
              <Inside part={part} look={look} />
            </div>
          ) : (
            <GoThere part={part} moves={moves} look={look} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface InsideProps extends Pick<RibbonProps, 'look'> {
  readonly part: TimelinePart;
}

function GoThere({ part, moves, look }: InsideProps & Pick<RibbonProps, 'moves'>) {
  const { programme } = useAllMessages().console;
  return (
    <button
      type="button"
      title={programme.goTo(part.stage.title)}
      className={classes(styles['part'], part.state === 'coming' ? styles['coming'] : styles['behind'])}
      onClick={() => void moves.goTo(part.stage)}
    >
      <Inside part={part} look={look} />
    </button>
  );
}

function Inside({ part, look }: InsideProps) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { ribbon: words } = messages.running;
  const { stage, state, spent, left, startsAt } = part;
  const facts = {
    done: spent === null ? words.done : words.took(spent, stage.minutes),
    skipped: words.skipped,
    now: left === null ? words.now : words.left(left),
    coming: startsAt === null ? '' : clockTime(startsAt, locale),
  }[state];
  const share = state === 'now' && left !== null && stage.minutes > 0 ? 1 - Math.min(1, left / stage.minutes) : null;
  return (
    <>
      <span className={styles['title']}>
        <Picture part={part} look={look} />
        <span
          className={look === 'row' && stage.kind === 'travel' && state === 'coming' ? 'visually-hidden' : undefined}
        >
          {stage.title}
        </span>
      </span>
      <span className={styles['facts']}>
        {facts}
        {state === 'coming' && stage.minutes > 0 ? <Minutes count={stage.minutes} look={look} /> : null}
      </span>
      {share === null ? null : <span aria-hidden className={styles['share']} style={cssVars({ '--share': share })} />}
    </>
  );
}

/** In the strip there is no room for the word behind the number; whoever hears it still gets it. */
function Minutes({ count, look }: { readonly count: number } & Pick<RibbonProps, 'look'>) {
  const { common } = useAllMessages();
  if (look === 'column') return ` · ${common.minutes(count)}`;
  return (
    <>
      <span aria-hidden> · {count}</span>
      <span className="visually-hidden">, {common.minutes(count)}</span>
    </>
  );
}

/** In the strip a picture costs a part of the name: only what is behind or nothing but a way has one. */
function Picture({ part: { stage, state }, look }: InsideProps) {
  if (state === 'done') return <Check aria-hidden />;
  if (state === 'skipped') return <SkipForward aria-hidden />;
  return look === 'column' || stage.kind === 'travel' ? <StageIcon kind={stage.kind} /> : null;
}

import { useRoom } from '../cafe/hooks.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { useMessages } from '../language/language.tsx';
import { StageClock } from '../pieces/stage-clock.tsx';
import { currentStageOf, roundWithNumber } from '../pieces/stage.ts';
import styles from './console.module.css';
import { Controls } from './controls.tsx';
import type { Moves } from './moves.ts';
import { NextButton } from './next-button.tsx';

/** What goes on now, and the one thing to do next. */
export function NowPanel({ moves, withNext }: { readonly moves: Moves; readonly withNext: boolean }) {
  const { now: words } = useMessages().console;
  const room = useRoom();
  const stage = currentStageOf(room);
  const { clock, programme, rounds } = room;
  const at = programme.indexOf(stage);
  const round = stage.kind === 'round' ? roundWithNumber(room, stage.round ?? null) : undefined;
  const timed = stage.kind !== 'doors' && stage.kind !== 'close';
  return (
    <Card as="section" aria-label={words.label} className={styles['now']}>
      <div aria-live="polite">
        <Heading
          level={2}
          size="xl"
          eyebrow={round ? words.round(round.number, rounds.length) : words.position(at + 1, programme.length)}
        >
          {stage.title}
        </Heading>
        {round ? <p className={styles['question']}>{round.question}</p> : null}
      </div>
      {clock.state === 'stopped' ? <Waiting /> : <StageClock size="console" look="bar" />}
      {stage.cue === '' ? null : (
        <p className={styles['cue']}>
          <span className={styles['cue-name']}>{words.cue}</span> {stage.cue}
        </p>
      )}
      {withNext ? <NextButton moves={moves} /> : null}
      {timed || moves.previous ? <Controls moves={moves} timed={timed} /> : null}
    </Card>
  );
}

function Waiting() {
  const { now: words } = useMessages().console;
  const room = useRoom();
  const { kind } = currentStageOf(room);
  const text =
    kind === 'close' ? words.over : room.peopleHere === 0 ? words.nobody : kind === 'doors' ? null : words.waiting;
  return text === null ? null : <p>{text}</p>;
}

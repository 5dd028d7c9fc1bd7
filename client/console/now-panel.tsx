import { useRoom } from '../cafe/hooks.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { useAllMessages } from '../language/language.tsx';
import { StageClock } from '../pieces/stage-clock.tsx';
import { currentStageOf, roundWithNumber } from '../pieces/stage.ts';
import { Controls } from './controls.tsx';
import type { Moves } from './moves.ts';
import { NextButton } from './next-button.tsx';
import styles from './now.module.css';
import { QuietLine } from './quiet-line.tsx';
import { WallStrip } from './wall/wall-strip.tsx';

interface NowPanelProps {
  readonly moves: Moves;
  /** False where the big button stands at the foot of the window. */
  readonly withNext: boolean;
  readonly onWall: () => void;
}

/** What goes on now, and the one thing to do next. */
export function NowPanel({ moves, withNext, onWall }: NowPanelProps) {
  const { now: words } = useAllMessages().console;
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
          <span className={styles['title']}>{stage.title}</span>
        </Heading>
        {round ? <p className={styles['question']}>{round.question}</p> : null}
      </div>
      {clock.state === 'stopped' ? <Waiting /> : <StageClock size="console" look="bar" />}
      <QuietLine moves={moves} />
      <WallStrip />
      {stage.cue === '' ? null : (
        <p className={styles['cue']}>
          <span className={styles['cue-name']}>{words.cue}</span> {stage.cue}
        </p>
      )}
      {withNext ? <NextButton moves={moves} /> : null}
      <Controls moves={moves} timed={timed} onWall={onWall} />
    </Card>
  );
}

function Waiting() {
  const { now: words } = useAllMessages().console;
  const room = useRoom();
  const { kind } = currentStageOf(room);
  const text =
    kind === 'close' ? words.over : room.peopleHere === 0 ? words.nobody : kind === 'doors' ? null : words.waiting;
  return text === null ? null : <p>{text}</p>;
}

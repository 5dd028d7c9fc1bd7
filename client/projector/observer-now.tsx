import { useRoom } from '../cafe/hooks.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { useAllMessages } from '../language/language.tsx';
import { StageClock } from '../pieces/stage-clock.tsx';
import { useStageNow } from './stage-now.ts';

/** What goes on at this moment, as on the wall of the room. */
export function ObserverNow() {
  const { projector } = useAllMessages();
  const { observer } = projector;
  const room = useRoom();
  const { stage, next, round } = useStageNow();
  const inRound = stage.kind === 'round' || stage.kind === 'travel';
  const where = inRound
    ? [observer.stage[stage.kind], projector.round.of(round.number, room.rounds.length)]
    : [observer.stage[stage.kind]];
  const question = stage.kind === 'round' && round.question !== '';
  return (
    <Card look="pine">
      <Stack gap="s">
        <Heading level={2} size="2xl" question={question} eyebrow={projector.joined(where)}>
          {question ? round.question : stage.title === '' ? observer.stage[stage.kind] : stage.title}
        </Heading>
        {stage.screen === '' ? null : <p>{stage.screen}</p>}
        <StageClock size="console" look="bar" />
        <p>{projector.joined([observer.inside(room.peopleHere), ...(next ? [projector.next(next.title)] : [])])}</p>
      </Stack>
    </Card>
  );
}

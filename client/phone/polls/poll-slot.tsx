/** Questions to everybody, above whatever the phone shows. On the way to a table there is one thing, and it is where to go. */
import { Suspense } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { lazily } from '../../pieces/lazily.ts';
import { currentStageOf } from '../../pieces/stage.ts';

const { Part: PollCard } = lazily(async () => (await import('./poll-card.tsx')).PollCard);

export function PollSlot() {
  const room = useRoom();
  const { wall } = room;
  if (currentStageOf(room).kind === 'travel') return null;
  const shown = room.polls.filter(({ id, state }) => state === 'open' || (wall.show === 'poll' && wall.poll === id));
  return (
    <>
      {/* Always there, so that a question is read aloud when it turns up. */}
      <p role="status" className="visually-hidden">
        {shown.map(({ title }) => title).join('. ')}
      </p>
      {shown.map((poll) => (
        <Suspense key={poll.id} fallback={null}>
          <PollCard poll={poll} />
        </Suspense>
      ))}
    </>
  );
}

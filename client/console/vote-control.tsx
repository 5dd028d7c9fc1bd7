import Vote from 'lucide-react/icons/vote';
import { useState } from 'react';
import { useRoom, useVisit } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { useAllMessages } from '../language/language.tsx';
import { BusyButton } from './busy-button.tsx';
import { OpenVoteDialog } from './open-vote-dialog.tsx';
import { useRun, useTalk } from './talk.tsx';

/** Closing cannot be taken back, so it is asked about once. */
export function useCloseVote(): () => Promise<void> {
  const { console, refusals } = useAllMessages();
  const { vote: words } = console;
  const { store } = useVisit();
  const { vote: meant } = useRoom();
  const { ask, say } = useTalk();
  const run = useRun();
  return async () => {
    const text = meant.state === 'open' && meant.tooFew === true ? words.closeFew : words.closeText;
    const sure = await ask({ title: words.closeTitle, text, yes: words.close, no: words.keep });
    if (!sure) return;
    // Somebody else may have closed it while this was asked, and opened the next.
    const { room } = store.getState();
    if (room?.vote.state === 'open' && meant.state === 'open' && room.vote.number === meant.number)
      await run({ type: 'closeVote' });
    else say({ text: refusals['vote-not-open'] });
  };
}

/** One vote is open at a time. Until it is closed nobody learns more than how many have taken part. */
export function VoteControl() {
  const { console: words, pollDesk } = useAllMessages();
  const { vote: desk } = pollDesk;
  const { vote, settings } = useRoom();
  const close = useCloseVote();
  const [opening, setOpening] = useState(false);
  const opener = (label: string, variant?: 'quiet') => (
    <Button variant={variant} icon={<Vote aria-hidden />} onClick={() => setOpening(true)}>
      {label}
    </Button>
  );

  function notice() {
    switch (vote.state) {
      case 'before':
        return (
          <Notice tone="calm" title={words.vote.before} action={opener(words.vote.open)}>
            {words.vote.dots(settings.dotsPerPerson)}
          </Notice>
        );
      case 'open': {
        const isOpen = vote.by === 'table' ? desk.isOpenTables : words.vote.isOpen;
        const each = vote.by === 'table' ? desk.eachTable : desk.each;
        return (
          <Notice
            tone="good"
            title={isOpen(vote.voters ?? 0, vote.of ?? 0)}
            action={
              <BusyButton variant="quiet" onPress={close}>
                {words.vote.close}
              </BusyButton>
            }
          >
            {`${desk.subjects[vote.on]}, ${each(vote.dots)}`}
          </Notice>
        );
      }
      case 'closed': {
        const closed = vote.by === 'table' ? desk.closedTables : words.vote.closed;
        return (
          <Notice tone="calm" title={closed(vote.voters)} action={opener(desk.again, 'quiet')}>
            {desk.kept}
          </Notice>
        );
      }
    }
  }
  return (
    <>
      {notice()}
      {opening ? <OpenVoteDialog onClose={() => setOpening(false)} /> : null}
    </>
  );
}

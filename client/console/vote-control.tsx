import Vote from 'lucide-react/icons/vote';
import { useRoom } from '../cafe/hooks.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';
import { BusyButton } from './busy-button.tsx';
import { useRun, useTalk } from './talk.tsx';

/** Dots are opened once and closed once. Until then nobody learns more than how many have taken part. */
export function VoteControl() {
  const { vote: words } = useMessages().console;
  const { vote, settings, peopleHere } = useRoom();
  const { ask } = useTalk();
  const run = useRun();
  switch (vote.state) {
    case 'before':
      return (
        <Notice
          tone="calm"
          title={words.before}
          action={
            <BusyButton icon={<Vote aria-hidden />} onPress={() => run({ type: 'openVote' })}>
              {words.open}
            </BusyButton>
          }
        >
          {words.dots(settings.dotsPerPerson)}
        </Notice>
      );
    case 'open':
      return (
        <Notice
          tone="good"
          title={words.isOpen(vote.voters ?? 0, peopleHere)}
          action={
            <BusyButton
              variant="quiet"
              onPress={async () => {
                const sure = await ask({
                  title: words.closeTitle,
                  text: words.closeText,
                  yes: words.close,
                  no: words.keep,
                });
                if (sure) await run({ type: 'closeVote' });
              }}
            >
              {words.close}
            </BusyButton>
          }
        />
      );
    case 'closed':
      return <Notice tone="calm" title={words.closed(vote.voters)} />;
  }
}

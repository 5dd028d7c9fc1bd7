/** A choice that does not count, and why. It stays until its person has read it. */
import { isForEarlierVote, type ToldCommand } from '../cafe/choice-command.ts';
import type { Choice } from '../cafe/choices.ts';
import { useCafe } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';

interface ChoiceRefusedProps {
  readonly choice: Extract<Choice, { state: 'refused' }>;
  readonly onDismiss: () => void;
}

export function ChoiceRefused({ choice, onDismiss }: ChoiceRefusedProps) {
  const { boards, refusals } = useMessages();
  const { notCounted } = boards;
  const { command, refusal } = choice;
  const closed = useCafe(({ room }) => room?.vote.state === 'closed' || (room && isForEarlierVote(command, room.vote)));
  const late = command.type === 'setDots' && refusal === 'vote-not-open' && closed;
  return (
    <Notice
      tone="warn"
      role="alert"
      title={late ? notCounted.late : notCounted[command.type]}
      action={
        <Button variant="quiet" onClick={onDismiss}>
          {boards.refused.dismiss}
        </Button>
      }
    >
      <p>{late ? notCounted.lateText : refusals[refusal]}</p>
      {wordsIn(command).map((words) => (
        <p key={words}>«{words}»</p>
      ))}
    </Notice>
  );
}

/** What somebody has typed for it: gone with this message, so it can be read here. */
function wordsIn(command: ToldCommand): readonly string[] {
  const all = command.type === 'setEntry' ? Object.values(command.values) : 'words' in command ? [command.words] : [];
  return Array.from(new Set(all.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one] : []))));
}

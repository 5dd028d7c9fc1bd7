/** Only the owner says yes: here somebody of that organisation does, on their own phone. */
import { ownerAnswer } from '../../../shared/agenda/actions.ts';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useChoice } from '../../cafe/use-choice.ts';
import { ChoiceMark } from '../parts/choice-mark.tsx';
import { OwnerQuestion } from './owner-question.tsx';

export function OwnerAnswer({ action }: { readonly action: CardsByBoard['actions'] }) {
  const room = useRoom();
  const organisation = useCafe((state) => state.own?.person.organisation ?? null);
  const { choice, choose, dismiss } = useChoice({ type: 'answerForOwner', action: action.id, yes: true });
  const owner = room.organisations.find((known) => known.id === action.owner);
  if (!owner || organisation !== owner.id) return null;
  const chosen = choice?.state !== 'refused' && choice?.command.type === 'answerForOwner' ? choice.command : null;
  const answer = chosen ? (chosen.yes ? 'yes' : 'no') : ownerAnswer(room, action.id, owner.id);
  return (
    <OwnerQuestion
      owner={owner.name}
      answer={answer}
      heard={false}
      onSay={(yes) => choose({ type: 'answerForOwner', action: action.id, yes })}
    >
      <ChoiceMark choice={choice} dismiss={dismiss} />
    </OwnerQuestion>
  );
}

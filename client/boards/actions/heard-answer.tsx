/** What a facilitator has heard the owner say. */
import { ownerAnswer } from '../../../shared/agenda/actions.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { OwnerQuestion } from './owner-question.tsx';
import type { FieldsProps } from './use-action.ts';

export function HeardAnswer({ action }: FieldsProps) {
  const room = useRoom();
  const { ask, pending, refused } = useAsk();
  const owner = room.organisations.find((known) => known.id === action.owner);
  if (!owner) return null;
  return (
    <OwnerQuestion
      owner={owner.name}
      answer={ownerAnswer(room, action.id, owner.id)}
      heard
      pending={pending}
      onSay={(yes) => void ask({ type: 'answerForOwner', action: action.id, yes })}
    >
      <Refusal words={refused} />
    </OwnerQuestion>
  );
}

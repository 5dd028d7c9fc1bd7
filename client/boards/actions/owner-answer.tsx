/** Only the owner says yes: somebody of that organisation, or a facilitator who has heard them say it. */
import Check from 'lucide-react/icons/check';
import { ownerAnswer } from '../../../shared/agenda/actions.ts';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useAsk } from '../parts/use-ask.ts';
import styles from './owner-answer.module.css';

export function OwnerAnswer({ action }: { readonly action: CardsByBoard['actions'] }) {
  const { actions: words } = useMessages().boards;
  const { mode } = useBoard();
  const room = useRoom();
  const organisation = useCafe((state) => state.own?.person.organisation ?? null);
  const { ask, pending, refused } = useAsk();
  const owner = room.organisations.find((known) => known.id === action.owner);
  if (!owner || (mode === 'participant' && organisation !== owner.id)) return null;
  const answer = ownerAnswer(room, action.id, owner.id);
  const heard = mode === 'facilitator';
  const question = heard ? words.heard : answer === 'not-answered' ? words.askOwner : words.askOwnerAgain;
  // Put to the owner, yes is the thing to do; put to a facilitator, both are only what somebody else has said.
  const asks = !heard && answer === 'not-answered';
  const say = (yes: boolean): void => void ask({ type: 'answerForOwner', action: action.id, yes });
  return (
    <div className={styles['answer']}>
      <p className={styles['question']}>{question(owner.name)}</p>
      <Row gap="xs">
        {([true, false] as const).map((yes) => {
          const given = answer === (yes ? 'yes' : 'no');
          return (
            <Button
              key={String(yes)}
              variant={given || (yes && asks) ? 'primary' : 'quiet'}
              icon={given ? <Check aria-hidden /> : null}
              aria-pressed={given}
              pending={pending}
              onClick={() => say(yes)}
            >
              {heard ? (yes ? words.theySaidYes : words.theySaidNo) : yes ? words.weTakeIt : words.notNow}
            </Button>
          );
        })}
      </Row>
      <Refusal words={refused} />
    </div>
  );
}

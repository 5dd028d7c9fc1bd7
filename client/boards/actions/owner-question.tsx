/** Whether the owner takes an action, with the two answers. Who has answered, and how it is sent, is up to whoever shows it. */
import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import type { OwnerAnswerState } from '../../../shared/agenda/model.ts';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import styles from './owner-answer.module.css';

interface OwnerQuestionProps {
  readonly owner: string;
  readonly answer: OwnerAnswerState;
  /** A facilitator passes on what the owner has said. */
  readonly heard: boolean;
  readonly pending?: boolean;
  readonly onSay: (yes: boolean) => void;
  /** What has become of the answer. */
  readonly children: ReactNode;
}

export function OwnerQuestion({ owner, answer, heard, pending = false, onSay, children }: OwnerQuestionProps) {
  const { actions: words } = useMessages().boards;
  const question = heard ? words.heard : answer === 'not-answered' ? words.askOwner : words.askOwnerAgain;
  // Put to the owner, yes is the thing to do; put to a facilitator, both are only what somebody else has said.
  const asks = !heard && answer === 'not-answered';
  return (
    <div className={styles['answer']}>
      <p className={styles['question']}>{question(owner)}</p>
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
              onClick={() => onSay(yes)}
            >
              {heard ? (yes ? words.theySaidYes : words.theySaidNo) : yes ? words.weTakeIt : words.notNow}
            </Button>
          );
        })}
      </Row>
      {children}
    </div>
  );
}

/** Somebody without a phone says it, and a facilitator enters it. What was entered is not shown again. */
import { useState } from 'react';
import type { PollView } from '../../../shared/cafe/poll-views.ts';
import type { Answer } from '../../../shared/cafe/polls.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { answerOf, emptyOrder } from '../../pieces/polls/order.ts';
import { RankingAnswer } from '../../pieces/polls/ranking-answer.tsx';
import { ScaleAnswer } from '../../pieces/polls/scale-answer.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useRun, useTalk } from '../talk.tsx';

interface PhonelessAnswerProps {
  readonly poll: PollView;
}

export function PhonelessAnswer({ poll }: PhonelessAnswerProps) {
  const { common, pollDesk } = useAllMessages();
  const { polls: words } = pollDesk;
  const people = useCafe((state) => state.facilitator?.people) ?? [];
  const answered = useCafe((state) => state.facilitator?.answeredFor[poll.id]) ?? [];
  const [person, setPerson] = useState<string | null>(null);
  const phoneless = people.filter(({ here, phone }) => here && !phone);
  if (phoneless.length === 0) return null;
  const chosen = phoneless.find(({ id }) => id === person);
  return (
    <>
      <Field label={words.phoneless} hint={words.phonelessHint}>
        <Select
          value=""
          options={[
            { value: '', label: words.choosePerson },
            ...phoneless.map((one) => {
              const name = callName(one, common.person);
              return { value: one.id, label: answered.includes(one.id) ? words.hasAnswered(name) : name };
            }),
          ]}
          onChange={({ currentTarget: { value } }) => setPerson(value === '' ? null : value)}
        />
      </Field>
      {chosen ? (
        <AnswerDialog
          key={chosen.id}
          poll={poll}
          person={chosen.id}
          name={callName(chosen, common.person)}
          onClose={() => setPerson(null)}
        />
      ) : null}
    </>
  );
}

interface AnswerDialogProps extends PhonelessAnswerProps {
  readonly person: string;
  readonly name: string;
  readonly onClose: () => void;
}

function AnswerDialog({ poll: { id, kind, title, items }, person, name, onClose }: AnswerDialogProps) {
  const { common, choosing, pollDesk } = useAllMessages();
  const { say } = useTalk();
  const run = useRun();
  const [scale, setScale] = useState<Answer | null>(null);
  const [order, setOrder] = useState(() => emptyOrder(items.length));
  const answer = kind === 'scale' ? scale : answerOf(order);

  async function save(): Promise<void> {
    if (!answer || !(await run({ type: 'answerPoll', poll: id, person, answer: [...answer] }))) return;
    say({ text: pollDesk.polls.entered(name) });
    onClose();
  }
  return (
    <Dialog
      open
      title={`${name}: ${title}`}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <BusyButton aria-disabled={answer === null} onPress={save}>
            {choosing.poll.send}
          </BusyButton>
        </>
      }
    >
      {kind === 'scale' ? (
        <ScaleAnswer items={items} answer={scale} onChange={setScale} />
      ) : (
        <RankingAnswer items={items} order={order} onChange={setOrder} />
      )}
    </Dialog>
  );
}

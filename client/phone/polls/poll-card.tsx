/** One question: to be answered in ten seconds, changed until it is closed, and then read. */
import { useId, useRef, useState } from 'react';
import type { PollView } from '../../../shared/cafe/poll-views.ts';
import type { Answer } from '../../../shared/cafe/polls.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useChoice } from '../../cafe/use-choice.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { answerOf, emptyOrder, orderOf } from '../../pieces/polls/order.ts';
import { PollResult } from '../../pieces/polls/poll-result.tsx';
import { RankingAnswer } from '../../pieces/polls/ranking-answer.tsx';
import { ScaleAnswer } from '../../pieces/polls/scale-answer.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';

export function PollCard({ poll }: { readonly poll: PollView }) {
  const { polls } = useRoom();
  const id = useId();
  return (
    <Card as="section" look={poll.state === 'open' ? 'pine' : 'raised'} aria-labelledby={id}>
      <Stack gap="m">
        <Heading level={2} size="l" id={id}>
          {poll.title}
        </Heading>
        {poll.state === 'closed' ? <PollResult poll={poll} polls={polls} /> : <Asked poll={poll} />}
      </Stack>
    </Card>
  );
}

function Asked({ poll: { id, kind, items } }: { readonly poll: PollView }) {
  const { boards, choosing } = useMessages();
  const { poll: words } = choosing;
  const told = useCafe(({ own }) => own?.answers[id] ?? null);
  const { choice, choose } = useChoice({ type: 'answerPoll', poll: id, answer: null });
  const chosen = choice?.state !== 'refused' && choice?.command.type === 'answerPoll' ? choice.command : null;
  const answer: Answer | null = chosen ? chosen.answer : told;
  // On a scale what is empty is still to be answered; in a ranking it is not relevant.
  const isWhole = answer !== null && (kind === 'ranking' || answer.every((value) => value !== null));
  const [asks, setAsks] = useState(!isWhole);
  const [order, setOrder] = useState(() => (answer ? orderOf(answer) : emptyOrder(items.length)));
  const thanks = useRef<HTMLParagraphElement>(null);
  const waiting = choice?.state === 'waiting';
  const mark = <SavedMark waiting={waiting} saved={answer !== null} />;

  function say(next: Answer | null): void {
    choose({ type: 'answerPoll', poll: id, answer: next && [...next] });
  }
  function done(): void {
    setAsks(false);
    // The button is gone: whoever pressed it hears what came of it.
    setTimeout(() => thanks.current?.focus());
  }
  if (!asks)
    return (
      <>
        <p ref={thanks} tabIndex={-1}>
          {words.thanks}
        </p>
        <Row>
          {mark}
          <Button
            variant="quiet"
            onClick={() => {
              if (answer) setOrder(orderOf(answer));
              setAsks(true);
            }}
          >
            {words.change}
          </Button>
          <Button
            variant="plain"
            onClick={() => {
              say(null);
              setOrder(emptyOrder(items.length));
              setAsks(true);
            }}
          >
            {words.take}
          </Button>
        </Row>
      </>
    );
  const ranking = answerOf(order);
  return (
    <>
      {kind === 'scale' ? (
        <ScaleAnswer items={items} answer={answer} onChange={say} />
      ) : (
        <RankingAnswer items={items} order={order} onChange={setOrder} />
      )}
      <p>{words.anonymous}</p>
      <Row>
        {kind === 'scale' ? (
          <>
            {mark}
            {isWhole ? <Button onClick={done}>{boards.done}</Button> : null}
          </>
        ) : (
          <>
            <Button
              size="large"
              aria-disabled={ranking === null}
              onClick={() => {
                if (!ranking) return;
                say(ranking);
                done();
              }}
            >
              {words.send}
            </Button>
            {order.every((place) => place === 'open') ? null : (
              <Button variant="plain" onClick={() => setOrder(emptyOrder(items.length))}>
                {words.again}
              </Button>
            )}
          </>
        )}
      </Row>
    </>
  );
}

/** Coming in: one field at a time, all of them optional, and always a way straight in. */
import { lazy, Suspense, useEffect } from 'react';
import type { DoorAnswer } from '../../shared/wire/http.ts';
import { pageFile } from '../cafe/page-file.ts';
import { keepTicket } from '../cafe/tickets.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { Page } from '../design/page.tsx';
import { useDoorMessages } from '../language/language.tsx';
import { ReadingSwitches } from '../pieces/language-switch.tsx';
import { forgetDoorDraft, useDoorDraft } from './join-form-draft.ts';
import { useDoorWay } from './join-form-place.ts';
import { JoinSteps } from './join-form-steps.tsx';

/** Few need it: it is no part of what everybody waits for, and is here before they have found the way to it. */
const loadAgain = () => import('./join-form-again.tsx');
const AgainForm = lazy(() => pageFile(loadAgain));

interface JoinFormProps {
  readonly door: DoorAnswer;
  readonly onJoined: (ticket: string) => void;
}

export function JoinForm({ door, onJoined }: JoinFormProps) {
  const { common, joining, join } = useDoorMessages();
  const [draft, change] = useDoorDraft(door.code);
  const way = useDoorWay();
  useEffect(() => void loadAgain().catch(() => undefined), []);

  function inside(cafe: string, ticket: string): void {
    keepTicket('participant', cafe, ticket);
    forgetDoorDraft(door.code);
    way.leave();
    onJoined(ticket);
  }

  const before = (
    <Button variant="plain" onClick={() => way.go({ again: true })}>
      {joining.again.link}
    </Button>
  );
  if (way.place.again)
    return (
      <Suspense
        fallback={
          <Page skipLabel={common.skipToContent} width="narrow">
            <p role="status">{common.loading}</p>
          </Page>
        }
      >
        <AgainForm
          door={door}
          draft={draft}
          onCalled={(called) => change({ called })}
          onJoined={inside}
          onBack={way.back}
        />
      </Suspense>
    );
  if (!door.open)
    return (
      <Page skipLabel={common.skipToContent} width="narrow">
        <Empty page title={join.closed} text={join.closedText} action={before} />
      </Page>
    );
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Stack gap="l">
        <JoinSteps
          door={door}
          step={way.place.step}
          introduction={draft.introduction}
          ticket={draft.ticket}
          onChange={(introduction) => change({ introduction })}
          onStep={(step) => way.go({ step })}
          onJoined={inside}
        />
        <Row justify="center">{before}</Row>
        <ReadingSwitches />
      </Stack>
    </Page>
  );
}

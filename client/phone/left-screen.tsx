/** Somebody who has left, or was taken off the list: one button brings them back as the same person. */
import { useState } from 'react';
import { useVisit } from '../cafe/hooks.tsx';
import type { HttpRefusal } from '../cafe/http.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useMessages } from '../language/language.tsx';
import { useUnfinished } from './draft-hooks.tsx';

/** Its ticket opens nothing here any more: most likely another phone of the same person has said that this one is lost. */
export function DroppedScreen({ onStartOver }: { readonly onStartOver: () => void }) {
  const { common, joining } = useMessages();
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Empty
        page
        title={joining.dropped.title}
        text={joining.dropped.text}
        action={
          <Button size="large" onClick={onStartOver}>
            {joining.dropped.go}
          </Button>
        }
      />
      <WhatStays />
    </Page>
  );
}

/** Something that was never sent waits here, and the way in again leads to it. */
export function WhatStays() {
  const { phone } = useMessages();
  const { outbox, handedWords, keptCards, choices } = useVisit();
  const drafts = useUnfinished();
  const waits = [outbox.all(), handedWords.all(), keptCards.all(), choices.waiting(), drafts].some(
    ({ length }) => length > 0,
  );
  return waits ? <Notice tone="calm" role="status" title={phone.waiting.stays} /> : null;
}

export function LeftScreen({ onComeBack }: { readonly onComeBack: () => Promise<HttpRefusal | null> }) {
  const { common, phone, refusals } = useMessages();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<HttpRefusal | null>(null);

  async function comeBack(): Promise<void> {
    setPending(true);
    setRefusal(await onComeBack());
    setPending(false);
  }

  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Stack gap="l">
        <Empty
          page
          title={phone.left.title}
          text={phone.left.text}
          action={
            <Button size="large" pending={pending} onClick={() => void comeBack()}>
              {phone.left.again}
            </Button>
          }
        />
        {refusal === null ? null : <Notice tone="bad" role="alert" title={refusals[refusal]} />}
      </Stack>
    </Page>
  );
}

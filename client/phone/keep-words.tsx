/** What this browser can promise whoever writes here. */
import { useState, useSyncExternalStore } from 'react';
import { deviceKeep } from '../cafe/device-keep.ts';
import { Button } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import type { KeepPromise } from '../documents/durable-keep.ts';
import { useMessages } from '../language/language.tsx';

function useKeepPromise(): KeepPromise {
  const { promise, onPromise } = deviceKeep();
  return useSyncExternalStore(onPromise, promise);
}

/** Only where something must be done: nothing is kept here when the page is closed. */
export function KeepWarning() {
  const { keeping } = useMessages().phone;
  const promise = useKeepPromise();
  const [read, setRead] = useState(false);
  if (promise !== 'page' || read) return null;
  return (
    <Notice
      tone="warn"
      role="status"
      title={keeping.title}
      action={
        <Button variant="quiet" onClick={() => setRead(true)}>
          {keeping.understood}
        </Button>
      }
    >
      <p>{keeping.text}</p>
    </Notice>
  );
}

export function KeepWords() {
  const { keeping } = useMessages().phone;
  const promise = useKeepPromise();
  if (promise === 'checking') return null;
  return (
    <Stack as="section" gap="2xs">
      <Heading level={3}>{keeping.heading}</Heading>
      <p className="quiet">{keeping[promise]}</p>
    </Stack>
  );
}

/** Somebody who has left, or was taken off the list: one button brings them back as the same person. */
import { useState } from 'react';
import type { HttpRefusal } from '../cafe/http.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useMessages } from '../language/language.tsx';

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

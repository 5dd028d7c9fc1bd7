/** While the code is being looked up, and when it leads nowhere. */
import { lazy, Suspense } from 'react';
import type { HttpRefusal } from '../cafe/http.ts';
import { pageFile } from '../cafe/page-file.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Page } from '../design/page.tsx';
import { useDoorMessages } from '../language/language.tsx';

const WrongCode = lazy(() => pageFile(() => import('./wrong-code.tsx')));

interface AtTheDoorProps {
  /** As it stands in the address. */
  readonly code: string;
  /** Null while it is being looked up. */
  readonly refusal: HttpRefusal | null;
  readonly onRetry: () => void;
}

export function AtTheDoor({ code, refusal, onRetry }: AtTheDoorProps) {
  const { common, refusals } = useDoorMessages();
  if (refusal === 'cafe-not-found')
    return (
      <Suspense fallback={null}>
        <WrongCode code={code} />
      </Suspense>
    );
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      {refusal === null ? (
        <p role="status">{common.connecting}</p>
      ) : (
        <Empty
          page
          title={common.lostShort}
          text={refusals[refusal]}
          action={
            <Button size="large" onClick={onRetry}>
              {common.retry}
            </Button>
          }
        />
      )}
    </Page>
  );
}

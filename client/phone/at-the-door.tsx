/** While the code is being looked up, and when it leads nowhere. */
import { Link } from 'wouter';
import type { HttpRefusal } from '../cafe/http.ts';
import { Button, buttonClass } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Page } from '../design/page.tsx';
import { useMessages } from '../language/language.tsx';

export function AtTheDoor({
  refusal,
  onRetry,
}: {
  readonly refusal: HttpRefusal | null;
  readonly onRetry: () => void;
}) {
  const { common, phone, refusals } = useMessages();
  if (refusal === null) {
    return (
      <Page skipLabel={common.skipToContent} width="narrow">
        <p role="status">{common.connecting}</p>
      </Page>
    );
  }
  const unknown = refusal === 'cafe-not-found';
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Empty
        title={unknown ? phone.join.wrongCode : common.lostShort}
        text={refusals[refusal]}
        action={
          unknown ? (
            <Link href="/" className={buttonClass({ size: 'large' })}>
              {phone.join.otherCode}
            </Link>
          ) : (
            <Button size="large" onClick={onRetry}>
              {common.retry}
            </Button>
          )
        }
      />
    </Page>
  );
}

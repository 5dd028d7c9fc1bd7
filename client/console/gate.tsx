import KeyRound from 'lucide-react/icons/key-round';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCafe } from '../cafe/hooks.tsx';
import { buttonClass } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Row } from '../design/layout.tsx';
import { Page } from '../design/page.tsx';
import { useAllMessages } from '../language/language.tsx';
import { LostBanner } from '../pieces/lost-banner.tsx';

/** Lets through whoever runs this café, once the first view of it has arrived. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { access, common, console: words, refusals } = useAllMessages();
  const connection = useCafe((state) => state.connection);
  const role = useCafe((state) => state.role);
  const ready = useCafe((state) => state.room !== null && state.facilitator !== null);
  if (connection.state === 'refused') {
    const { refusal } = connection;
    if (refusal !== 'not-allowed') return <Closed title={refusals[refusal]} />;
    // Whoever has been in knows the key was right: it has been taken back.
    return ready ? <Closed title={access.shutOut.title} text={access.shutOut.text} mayTakeOver /> : <NoKey />;
  }
  if (role !== null && role !== 'facilitator' && role !== 'cofacilitator') {
    return <Closed title={words.gate.wrongKey} text={words.gate.wrongKeyText} />;
  }
  if (ready) return children;
  return (
    <Page skipLabel={common.skipToContent}>
      <LostBanner />
      <p role="status">{common.connecting}</p>
    </Page>
  );
}

export function NoKey() {
  const { gate } = useAllMessages().console;
  return <Closed title={gate.noKey} text={gate.noKeyText} mayTakeOver />;
}

interface ClosedProps {
  readonly title: string;
  readonly text?: string;
  readonly mayTakeOver?: boolean;
}

function Closed({ title, text, mayTakeOver = false }: ClosedProps) {
  const { access, common, console: words } = useAllMessages();
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Empty
        picture={<KeyRound />}
        title={title}
        text={text}
        action={
          <Row justify="center">
            {mayTakeOver ? (
              <Link href="/take-over" className={buttonClass({})}>
                {access.takeOver.withCode}
              </Link>
            ) : null}
            <Link href="/" className={buttonClass({ variant: 'quiet' })}>
              {words.gate.home}
            </Link>
          </Row>
        }
      />
    </Page>
  );
}

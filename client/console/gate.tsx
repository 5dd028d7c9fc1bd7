import KeyRound from 'lucide-react/icons/key-round';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCafe } from '../cafe/hooks.tsx';
import { buttonClass } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Page } from '../design/page.tsx';
import { useMessages } from '../language/language.tsx';
import { LostBanner } from '../pieces/lost-banner.tsx';

/** Lets through whoever runs this café, once the first view of it has arrived. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { common, console: words, refusals } = useMessages();
  const connection = useCafe((state) => state.connection);
  const role = useCafe((state) => state.role);
  const ready = useCafe((state) => state.room !== null && state.facilitator !== null);
  if (connection.state === 'refused') {
    const { refusal } = connection;
    return refusal === 'not-allowed' ? <NoKey /> : <Closed title={refusals[refusal]} />;
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
  const { gate } = useMessages().console;
  return <Closed title={gate.noKey} text={gate.noKeyText} />;
}

function Closed({ title, text }: { readonly title: string; readonly text?: string }) {
  const { common, console: words } = useMessages();
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Empty
        picture={<KeyRound />}
        title={title}
        text={text}
        action={
          <Link href="/" className={buttonClass({ variant: 'quiet' })}>
            {words.gate.home}
          </Link>
        }
      />
    </Page>
  );
}

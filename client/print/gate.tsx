import Printer from 'lucide-react/icons/printer';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCafe } from '../cafe/hooks.tsx';
import { buttonClass } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Page } from '../design/page.tsx';
import { useAllMessages } from '../language/language.tsx';
import { LostBanner } from '../pieces/lost-banner.tsx';

interface GateProps {
  readonly cafe: string;
  readonly children: ReactNode;
}

/** Lets through whoever runs this café; the console knows what to do about a missing or wrong key. */
export function Gate({ cafe, children }: GateProps) {
  const { common } = useAllMessages();
  const refused = useCafe(
    ({ connection, role }) =>
      connection.state === 'refused' || (role !== null && role !== 'facilitator' && role !== 'cofacilitator'),
  );
  const ready = useCafe((state) => state.room !== null && state.facilitator !== null);
  if (refused) return <FromConsole cafe={cafe} />;
  if (ready) return children;
  return (
    <Page skipLabel={common.skipToContent}>
      <LostBanner />
      <p role="status">{common.connecting}</p>
    </Page>
  );
}

export function FromConsole({ cafe }: { readonly cafe: string }) {
  const { common, print } = useAllMessages();
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Empty
        picture={<Printer />}
        title={print.gate.title}
        text={print.gate.text}
        action={
          <Link href={`/console/${cafe}`} className={buttonClass({})}>
            {print.gate.go}
          </Link>
        }
      />
    </Page>
  );
}

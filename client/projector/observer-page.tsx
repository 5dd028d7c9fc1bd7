/** For whoever follows from a laptop or a phone: everything to read, nothing to change. */
import Eye from 'lucide-react/icons/eye';
import { useState } from 'react';
import { useCafe, VisitProvider } from '../cafe/hooks.tsx';
import { Empty } from '../design/empty.tsx';
import { Page } from '../design/page.tsx';
import { useAllMessages } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { Observer } from './observer.tsx';
import { viewerTicket } from './viewer-ticket.ts';

interface ObserverPageProps {
  readonly cafe: string;
  readonly boards: BoardsSlot;
}

export default function ObserverPage(props: ObserverPageProps) {
  return <OneVisit key={props.cafe} {...props} />;
}

function OneVisit({ cafe, boards }: ObserverPageProps) {
  const { projector } = useAllMessages();
  const [ticket] = useState(() => viewerTicket(cafe, 'observer'));
  if (ticket === null) return <Closed title={projector.noKey} text={projector.noObserverKeyHelp} />;
  return (
    <VisitProvider cafe={cafe} ticket={ticket}>
      <Room boards={boards} />
    </VisitProvider>
  );
}

function Room({ boards }: Pick<ObserverPageProps, 'boards'>) {
  const { common, projector, refusals } = useAllMessages();
  const connection = useCafe((state) => state.connection);
  const ready = useCafe((state) => state.room !== null);
  if (connection.state === 'refused') return <Closed title={projector.refused} text={refusals[connection.refusal]} />;
  if (ready) return <Observer boards={boards} />;
  return (
    <Page skipLabel={common.skipToContent}>
      <p role="status">{common.connecting}</p>
    </Page>
  );
}

function Closed({ title, text }: { readonly title: string; readonly text: string }) {
  const { common } = useAllMessages();
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Empty picture={<Eye />} title={title} text={text} />
    </Page>
  );
}

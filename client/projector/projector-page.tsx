/** The screen of the room. It shows by itself what the stage needs; nobody presses anything here. */
import { useState } from 'react';
import { useCafe, VisitProvider } from '../cafe/hooks.tsx';
import { AllWords, LanguageProvider, useAllMessages } from '../language/language.tsx';
import { Frame } from './frame.tsx';
import { Message } from './message.tsx';
import { Screen } from './screen.tsx';
import { Sound } from './sound.tsx';
import { viewerTicket } from './viewer-ticket.ts';

export default function ProjectorPage({ cafe }: { readonly cafe: string }) {
  const { projector } = useAllMessages();
  const [ticket] = useState(() => viewerTicket(cafe, 'projector'));
  if (ticket === null) {
    return (
      <Frame>
        <Message title={projector.noKey}>{projector.noKeyHelp}</Message>
      </Frame>
    );
  }
  return (
    <VisitProvider cafe={cafe} ticket={ticket}>
      <Room />
    </VisitProvider>
  );
}

function Room() {
  const { projector, refusals } = useAllMessages();
  const connection = useCafe((state) => state.connection);
  const locale = useCafe((state) => state.room?.settings.locale);
  if (connection.state === 'refused') {
    return (
      <Frame>
        <Message title={projector.refused}>{refusals[connection.refusal]}</Message>
      </Frame>
    );
  }
  if (locale === undefined) {
    return (
      <Frame>
        <Message title={projector.connecting} />
      </Frame>
    );
  }
  return (
    <LanguageProvider fixed={locale}>
      <AllWords>
        <Screen />
        <Sound />
      </AllWords>
    </LanguageProvider>
  );
}

import { useState } from 'react';
import { takeKeyFromAddress, ticketFor } from '../cafe/tickets.ts';
import { VisitProvider } from '../cafe/hooks.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { Console } from './console.tsx';
import { Gate, NoKey } from './gate.tsx';
import { SeatingProvider } from './seating/seating-provider.tsx';
import { TalkProvider } from './talk.tsx';

interface ConsolePageProps {
  readonly cafe: string;
  readonly boards: BoardsSlot;
}

export default function ConsolePage(props: ConsolePageProps) {
  return <OneConsole key={props.cafe} {...props} />;
}

function OneConsole({ cafe, boards }: ConsolePageProps) {
  const [ticket] = useState(() => {
    takeKeyFromAddress(cafe);
    return ticketFor('key', cafe);
  });
  if (ticket === null) return <NoKey />;
  return (
    <VisitProvider cafe={cafe} ticket={ticket}>
      <Gate>
        <TalkProvider>
          <SeatingProvider>
            <Console boards={boards} />
          </SeatingProvider>
        </TalkProvider>
      </Gate>
    </VisitProvider>
  );
}

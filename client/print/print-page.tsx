/** Everything that a café needs on paper. Opened from the console in a tab of its own. */
import { useState } from 'react';
import { VisitProvider } from '../cafe/hooks.tsx';
import { takeKeyFromAddress, ticketFor } from '../cafe/tickets.ts';
import { FromConsole, Gate } from './gate.tsx';
import { Print } from './print.tsx';

interface PrintPageProps {
  readonly cafe: string;
}

export default function PrintPage({ cafe }: PrintPageProps) {
  return <OneCafe key={cafe} cafe={cafe} />;
}

function OneCafe({ cafe }: PrintPageProps) {
  const [ticket] = useState(() => {
    takeKeyFromAddress(cafe);
    return ticketFor('key', cafe);
  });
  if (ticket === null) return <FromConsole cafe={cafe} />;
  return (
    <VisitProvider cafe={cafe} ticket={ticket}>
      <Gate cafe={cafe}>
        <Print />
      </Gate>
    </VisitProvider>
  );
}

import { useState } from 'react';
import { useLocation } from 'wouter';
import { openCafe } from '../cafe/open-cafe.ts';
import { rememberCafe } from '../cafe/remembered.ts';
import { keepTicket } from '../cafe/tickets.ts';
import { useAllMessages } from '../language/language.tsx';
import { storeDraft, type Draft } from './draft.ts';
import { planOf } from './problems.ts';

export interface Opening {
  readonly pending: boolean;
  readonly done: boolean;
  readonly refusal: string | null;
  open(draft: Draft): Promise<void>;
}

/** Opens the café and goes to its console, where the links wait to be kept. */
export function useOpening(): Opening {
  const { refusals } = useAllMessages();
  const [, navigate] = useLocation();
  const [pending, setPending] = useState(false);
  const [done, setDone] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function open(draft: Draft): Promise<void> {
    setPending(true);
    setRefusal(null);
    const design = planOf(draft);
    const answer = await openCafe(location.origin, { secret: draft.secret, design });
    setPending(false);
    if (!answer.ok) {
      setRefusal(refusals[answer.refusal]);
      return;
    }
    const { cafe } = answer.value;
    keepTicket('key', cafe, draft.secret);
    rememberCafe({ cafe, title: design.settings.title, date: design.settings.date });
    setDone(true);
    storeDraft(null);
    navigate(`/console/${cafe}?show=links`);
  }

  return { pending, done, refusal, open };
}

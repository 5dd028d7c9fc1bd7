/** Sends one command at a time and remembers, in words, why it was refused. */
import { useState } from 'react';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import { useSend } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';

export interface Ask {
  readonly ask: (command: CommandInput) => Promise<boolean>;
  readonly pending: boolean;
  readonly refused: string | undefined;
}

export function useAsk(): Ask {
  const send = useSend();
  const { refusals } = useMessages();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string>();
  async function ask(command: CommandInput): Promise<boolean> {
    setPending(true);
    setRefused(undefined);
    const reply = await send(command);
    setPending(false);
    if (!reply.ok) setRefused(refusals[reply.refusal]);
    return reply.ok;
  }
  return { ask, pending, refused };
}

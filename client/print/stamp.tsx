/** When the paper came out and which plan it shows: whoever finds two slips can tell which one holds. */
import { createContext, useContext, type ReactNode } from 'react';
import { useServerNow } from '../cafe/hooks.tsx';
import { useAllMessages, useLanguage } from '../language/language.tsx';
import { clockTime } from '../../shared/locale/formats.ts';

const lookEveryMs = 10_000;

const StampContext = createContext('');

/** Keeps the time of day for the stamps below, which alone are drawn anew when a minute has gone. */
export function StampProvider({ plan, children }: { readonly plan: number; readonly children: ReactNode }) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const now = useServerNow(lookEveryMs);
  return <StampContext value={messages.print.stamp(clockTime(now, locale), plan)}>{children}</StampContext>;
}

export function Stamp() {
  return <span>{useContext(StampContext)}</span>;
}

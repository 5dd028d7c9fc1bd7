import { useState } from 'react';
import { judgeClock, sameTimeOfDay, type Level } from '../../../shared/hall/judge.ts';
import type { Finding } from '../../../shared/locale/nb/hall.ts';
import type { HallAnswer } from '../../../shared/wire/hall.ts';
import { useRoom, useVisit } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { isLoopback } from '../../pieces/join-address.ts';
import { CheckCard } from './check-card.tsx';

export interface ClockVerdict {
  readonly level: Level;
  readonly finding: Finding;
}

/** The server's clock beside this browser's and the phones', and this machine's time zone beside the café's. */
export function useClockVerdict({ phones, at }: Pick<HallAnswer, 'phones' | 'at'>): ClockVerdict {
  const { clock: words } = useAllMessages().hall;
  const { settings } = useRoom();
  const { control } = useVisit();
  // On the machine of the server itself this browser reads the same clock, and says nothing about it.
  const [here] = useState(() => (isLoopback(location.hostname) ? [] : [Date.now() - control.clock.now()]));
  const phonesOff = phones.filter(({ thisMachine }) => !thisMachine).map(({ clockOffMs }) => clockOffMs);
  const { level, says, offMs } = judgeClock([...here, ...phonesOff]);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const finding = words.says[says];
  if (says === 'off') {
    const minutes = Math.max(1, Math.round(Math.abs(offMs) / 60_000));
    const how = offMs > 0 ? words.behind(minutes) : words.ahead(minutes);
    return { level, finding: { title: finding.title, advice: `${how} ${finding.advice}` } };
  }
  if (!sameTimeOfDay(zone, settings.timeZone, at))
    return {
      level: 'warn',
      finding: { title: words.zone.title, advice: words.zone.advice(zone, settings.timeZone) },
    };
  return { level, finding };
}

export function ClockCheck({ level, finding }: ClockVerdict) {
  const { clock: words } = useAllMessages().hall;
  return <CheckCard name={words.name} level={level} finding={finding} />;
}

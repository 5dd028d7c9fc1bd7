import CalendarClock from 'lucide-react/icons/calendar-clock';
import ClockAlert from 'lucide-react/icons/clock-alert';
import ClockArrowUp from 'lucide-react/icons/clock-arrow-up';
import ClockCheck from 'lucide-react/icons/clock-check';
import { useState } from 'react';
import { endsAt, minutesBehind } from '../../../shared/cafe/time-budget.ts';
import { useRoom, useServerNow } from '../../cafe/hooks.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import { currentStageOf } from '../../pieces/stage.ts';
import { EndDialog } from './end-dialog.tsx';
import styles from './ribbon.module.css';

/** The end the room was promised, the end it will get, and the difference in words and shape. A press changes the promise. */
export function EndLine() {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { time: words } = messages.running;
  const room = useRoom();
  const now = useServerNow(5000);
  const [open, setOpen] = useState(false);
  if (currentStageOf(room).kind === 'close') return null;
  const expected = endsAt(room, now);
  const behind = minutesBehind(room, now);
  const shown = (at: number): string => clockTime(at, locale);
  const difference =
    behind === null
      ? null
      : behind > 0
        ? { Picture: ClockAlert, text: `${words.now(shown(expected))}, ${words.behind(behind)}` }
        : behind < 0
          ? { Picture: ClockArrowUp, text: `${words.now(shown(expected))}, ${words.ahead(-behind)}` }
          : { Picture: ClockCheck, text: words.onTime };
  const Picture = difference?.Picture ?? CalendarClock;
  return (
    <>
      <button type="button" className={styles['end']} title={words.change} onClick={() => setOpen(true)}>
        <Picture aria-hidden />
        <span>
          <strong>{room.endsBy === null ? words.ifNow(shown(expected)) : words.end(shown(room.endsBy))}</strong>
          {difference ? ` – ${difference.text}` : null}
        </span>
        <span className="visually-hidden">. {words.change}</span>
      </button>
      {open ? <EndDialog expected={expected} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The one thing to do about a nudge. */
import type { Table } from '../../../shared/cafe/model.ts';
import { endsAt, type Saving } from '../../../shared/cafe/time-budget.ts';
import { useRoom, useServerNow } from '../../cafe/hooks.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import { useDo, useRun, useTalk } from '../talk.tsx';
import { useShowPart } from '../use-parts.ts';
import { useCloseVote } from '../vote-control.tsx';
import type { Nudge } from './nudges.ts';

export interface NudgeAct {
  readonly label: string;
  press(): Promise<unknown>;
}

export function useNudgeAct(): (nudge: Nudge) => NudgeAct | null {
  const room = useRoom();
  const now = useServerNow(5000);
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { nudges: words, time } = messages.running;
  const show = useShowPart();
  const closeVote = useCloseVote();
  const { say } = useTalk();
  const run = useRun();
  const doIt = useDo();
  const shown = (at: number): string => clockTime(at, locale);

  async function release(tables: readonly Table[]): Promise<void> {
    for (const { id } of tables) if (!(await run({ type: 'releaseTable', from: room.stage, table: id }))) return;
    say({ text: words.released(tables.map(({ number }) => number)) });
  }

  async function take(savings: readonly Saving[]): Promise<void> {
    const minutes = (which: 'from' | 'to') =>
      Object.fromEntries(savings.map((saving) => [saving.stage, saving[which]]));
    const saved = savings.reduce((sum, { from, to }) => sum + from - to, 0);
    const done = words.taken(shown(endsAt(room, now) - saved * 60_000));
    await doIt({ type: 'setMinutes', minutes: minutes('to') }, done, ({ programme }) => {
      const stands = savings.every(({ stage, to }) =>
        programme.some(({ id, minutes: at }) => id === stage && at === to),
      );
      return stands ? { type: 'setMinutes', minutes: minutes('from') } : null;
    });
  }

  async function moveEnd(): Promise<void> {
    if (room.endsBy === null) return;
    const expected = Math.round(endsAt(room, now));
    const back = { type: 'setEnd', endsBy: room.endsBy } as const;
    await doIt({ type: 'setEnd', endsBy: expected }, time.moved(shown(expected)), (now) =>
      now.endsBy === expected ? back : null,
    );
  }

  const see = (part: 'tables' | 'people' | 'export' | 'actions', label: string): NudgeAct => ({
    label,
    press: async () => show(part),
  });

  return (nudge) => {
    switch (nudge.kind) {
      case 'not-saving':
      case 'lost':
      case 'begin-now':
        return null;
      case 'damaged':
        return see('export', words.showExport);
      case 'vote-open':
        return { label: words.closeVote, press: closeVote };
      case 'held':
        return { label: words.release(nudge.tables.length), press: () => release(nudge.tables) };
      case 'share':
        return see('actions', words.showActions);
      case 'seatless':
        return see('people', words.showPeople);
      case 'late':
        return nudge.savings.length > 0
          ? { label: words.take, press: () => take(nudge.savings) }
          : { label: words.moveEnd(shown(endsAt(room, now))), press: moveEnd };
      default:
        return see('tables', words.showTables);
    }
  };
}

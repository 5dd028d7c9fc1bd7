/** Changing what is to come. Each says what it did to the end of the café, and can be taken back. */
import { useState } from 'react';
import type { BoardId } from '../../../shared/boards/plan.ts';
import type { CommandInput, InsertedStage } from '../../../shared/cafe/commands.ts';
import type { Round, Stage, StageId } from '../../../shared/cafe/model.ts';
import { endsAt } from '../../../shared/cafe/time-budget.ts';
import { must } from '../../../shared/cafe/must.ts';
import type { RoomView } from '../../../shared/cafe/views.ts';
import { useRoom, useVisit } from '../../cafe/hooks.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import { inTurn } from '../one-at-a-time.ts';
import { hasShown } from '../shown.ts';
import { useDo, useRun, useTalk } from '../talk.tsx';
import { takenBack } from '../three-ways.ts';
import { standsAfter, stepTo, type Direction } from './placing.ts';

export type PartWords = Pick<Stage, 'title' | 'screen' | 'cue'> &
  Pick<Round, 'question' | 'hint'> & { readonly board: BoardId | null };

/** Each answers true when it was done. */
export interface ProgrammeMoves {
  setMinutes(stage: Stage, minutes: number): Promise<boolean>;
  step(stage: Stage, direction: Direction): Promise<boolean>;
  drop(stage: Stage): Promise<boolean>;
  insert(after: Stage, stage: InsertedStage): Promise<boolean>;
  /** `stage` as it is now. */
  change(stage: Stage, words: PartWords): Promise<boolean>;
  /** When the café ends with so many minutes more, as people here write it. */
  endWith(minutes: number): string;
}

export function useProgrammeMoves(): ProgrammeMoves {
  const room = useRoom();
  const { control, store } = useVisit();
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { common, running, theming } = messages;
  const { programme: words } = running;
  const { say, offerUndo, during } = useTalk();
  const run = useRun();
  const doIt = useDo();
  const [afterOthers] = useState(inTurn);

  const endWith = (minutes: number): string => clockTime(endsAt(room, control.clock.now()) + minutes * 60_000, locale);
  const withEnd = (done: string, minutes: number): string => `${done} ${words.newEnd(endWith(minutes))}`;

  const roomNow = (): RoomView => must(store.getState().room, 'a programme is shown in a room');

  async function runAll(commands: readonly CommandInput[]): Promise<boolean> {
    for (const command of commands) if (!(await run(command))) return false;
    return true;
  }

  return {
    endWith,
    setMinutes({ id, title, minutes: before }, minutes) {
      const done = withEnd(words.minutesSet(title, before, minutes), minutes - before);
      return doIt({ type: 'setMinutes', minutes: { [id]: minutes } }, done, (now) =>
        minutesIn(now, id) === minutes ? { type: 'setMinutes', minutes: { [id]: before } } : null,
      );
    },
    step: ({ id, title }, direction) =>
      afterOthers(async () => {
        // Pressed twice it is two steps: the second begins where the first has led.
        const there = roomNow();
        const after = stepTo(there, id, direction);
        const stood = standsAfter(there, id);
        if (after === null || !stood) return false;
        const back = { type: 'moveStage', stage: id, after: stood.id } as const;
        return doIt({ type: 'moveStage', stage: id, after }, words.moved(title), (now) =>
          standsAfter(now, id)?.id === after ? back : null,
        );
      }),
    async drop(stage) {
      const { id, kind, title, minutes, screen, cue, board } = stage;
      const stood = standsAfter(room, id);
      if (!stood || !isInsertable(kind)) return false;
      const back = {
        type: 'addStage',
        after: stood.id,
        kind,
        title,
        minutes,
        screen,
        cue,
        ...(board === undefined ? {} : { board }),
      } as const;
      return doIt({ type: 'dropStage', stage: id }, withEnd(words.dropped(title), -minutes), back);
    },
    insert(after, stage) {
      const known = new Set(room.programme.map(({ id }) => id));
      const done = withEnd(words.inserted(stage.title), stage.minutes);
      return doIt({ type: 'addStage', after: after.id, ...stage }, done, ({ programme }) => {
        // The server has named it; it stands where it was put, unless somebody has taken it away again.
        const put = programme.find(({ id, title }) => !known.has(id) && title === stage.title);
        return put ? { type: 'dropStage', stage: put.id } : null;
      });
    },
    change(stage, wanted) {
      const before = wordsOf(stage, room);
      /** Minutes and the name of a round are not in these words, and stay as they are now. */
      function commands({ question, hint, ...text }: PartWords): readonly CommandInput[] {
        const now = roomNow();
        const { id, minutes, round: number } = now.programme.find(({ id: other }) => other === stage.id) ?? stage;
        const round = now.rounds.find((candidate) => candidate.number === number);
        return [
          { type: 'changeStage', stage: id, minutes, ...text },
          ...(round ? [{ type: 'changeRound', round: round.number, title: round.title, question, hint } as const] : []),
        ];
      }
      function back(): unknown {
        const now = roomNow();
        const there = now.programme.find(({ id }) => id === stage.id);
        const words = there && takenBack(wanted, before, wordsOf(there, now));
        return words ? runAll(commands(words)) : say({ text: theming.undoNothing });
      }
      async function act(): Promise<boolean> {
        if (!(await runAll(commands(wanted)))) return false;
        await hasShown(store);
        offerUndo(words.changed(wanted.title === '' ? common.more : wanted.title), back);
        return true;
      }
      return during(act());
    },
  };
}

function minutesIn({ programme }: Pick<RoomView, 'programme'>, stage: StageId): number | undefined {
  return programme.find(({ id }) => id === stage)?.minutes;
}

/** What is said of a part, and in a round what is asked. */
export function wordsOf(stage: Stage, { rounds }: Pick<RoomView, 'rounds'>): PartWords {
  const { title, screen, cue, board = null } = stage;
  const round = stage.kind === 'round' ? rounds.find(({ number }) => number === stage.round) : undefined;
  return { title, screen, cue, board, question: round?.question ?? '', hint: round?.hint ?? '' };
}

export const insertableKinds = ['plenary', 'pause', 'lift', 'harvest', 'vision', 'stones', 'actions'] as const;

function isInsertable(kind: Stage['kind']): kind is InsertedStage['kind'] {
  return insertableKinds.some((insertable) => insertable === kind);
}

/** How the console speaks to the facilitator: short messages that come and go, and questions that are asked once. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import { useSend, useVisit } from '../cafe/hooks.tsx';
import { newId } from '../cafe/secrets.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ToastRegion, type ToastMessage } from '../design/toast.tsx';
import { useAllMessages } from '../language/language.tsx';
import { hasShown } from './shown.ts';
import { takingBack } from './taking-back.ts';

export interface Question {
  readonly title: string;
  readonly text?: string;
  readonly yes: string;
  readonly no: string;
}

export interface Talk {
  say(message: Omit<ToastMessage, 'id' | 'action'>): void;
  /** Says what was done and offers to take it back, instead of what could be taken back before. */
  offerUndo(text: string, undo: () => unknown, stays?: keyof typeof undoMs): void;
  /** Takes back what was done last, or what is being done. */
  undoLast(): void;
  /** To be told of what offers a way back when it is done: taking back waits for it. Answers as `work` does. */
  during(work: Promise<boolean>): Promise<boolean>;
  ask(question: Question): Promise<boolean>;
}

/** Long enough to be read twice. */
const shownMs = 7000;
const undoMs = {
  /** An act of the clock is soon overtaken, and can be mended in its own place later as well. */
  short: 30_000,
  /** That somebody sits wrong is heard of only when they say so. */
  long: 120_000,
};

const TalkContext = createContext<Talk | null>(null);

export function TalkProvider({ children }: { readonly children: ReactNode }) {
  const { common } = useAllMessages();
  // Read at once, not when it is drawn: what is taken back in the same moment is what was shown last.
  const [shown] = useState(() => createStore<readonly ToastMessage[]>(() => []));
  const toasts = useStore(shown);
  const [question, setQuestion] = useState<Question | null>(null);
  const answer = useRef<(yes: boolean) => void>(undefined);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);

  const dismiss = useCallback(
    (id: string) =>
      shown.setState(
        shown.getState().filter((toast) => toast.id !== id),
        true,
      ),
    [shown],
  );

  const talk = useMemo<Talk>(() => {
    const offered = (): ToastMessage | undefined => shown.getState().findLast(({ action }) => action);
    const { during, last } = takingBack(() => offered()?.action?.onPress);
    function show(message: ToastMessage, forMs: number): void {
      shown.setState([...shown.getState().slice(-2), message], true);
      timers.current.add(setTimeout(() => dismiss(message.id), forMs));
    }
    return {
      say(message) {
        show({ ...message, id: newId() }, shownMs);
      },
      offerUndo(text, undo, stays = 'short') {
        dismiss(offered()?.id ?? '');
        const id = newId();
        function onPress(): void {
          dismiss(id);
          undo();
        }
        show({ text, id, action: { label: common.undo, onPress } }, undoMs[stays]);
      },
      undoLast: last,
      during,
      ask(asked) {
        answer.current?.(false);
        setQuestion(asked);
        return new Promise((resolve) => {
          answer.current = resolve;
        });
      },
    };
  }, [common, shown, dismiss]);

  function settle(yes: boolean): void {
    answer.current?.(yes);
    answer.current = undefined;
    setQuestion(null);
  }

  return (
    <TalkContext value={talk}>
      {children}
      <Dialog
        open={question !== null}
        title={question?.title ?? ''}
        closeLabel={common.close}
        onClose={() => settle(false)}
        actions={
          <>
            <Button variant="quiet" onClick={() => settle(false)}>
              {question?.no}
            </Button>
            <Button onClick={() => settle(true)}>{question?.yes}</Button>
          </>
        }
      >
        {question?.text === undefined ? null : <p>{question.text}</p>}
      </Dialog>
      <ToastRegion messages={toasts} dismissLabel={common.close} onDismiss={dismiss} />
    </TalkContext>
  );
}

export function useTalk(): Talk {
  return must(useContext(TalkContext), 'a part outside the console');
}

/** Sends a command and says why when the answer is no. True when it was done. */
export function useRun(): (command: CommandInput) => Promise<boolean> {
  const { refusals } = useAllMessages();
  const { say } = useTalk();
  const send = useSend();
  return useCallback(
    async (command) => {
      const reply = await send(command);
      if (!reply.ok) say({ tone: 'warn', text: refusals[reply.refusal] });
      return reply.ok;
    },
    [refusals, say, send],
  );
}

/** A command that takes something back from how the café is then; null where others have changed it since. */
type Undo = CommandInput | ((now: RoomView) => CommandInput | null);

/** Does something that can be taken back. True when it was done and the console shows it. */
export function useDo(): (
  command: CommandInput,
  done: string | ((now: RoomView) => string),
  undo: Undo,
) => Promise<boolean> {
  const { theming } = useAllMessages();
  const { store } = useVisit();
  const { say, offerUndo, during } = useTalk();
  const run = useRun();
  return useCallback(
    (command, done, undo) => {
      const room = (): RoomView => must(store.getState().room, 'what is done in a room is shown in it');
      async function back(): Promise<void> {
        const taking = typeof undo === 'function' ? undo(room()) : undo;
        if (taking) await run(taking);
        else say({ text: theming.undoNothing });
      }
      async function act(): Promise<boolean> {
        if (!(await run(command))) return false;
        await hasShown(store);
        offerUndo(typeof done === 'string' ? done : done(room()), back);
        return true;
      }
      return during(act());
    },
    [theming, store, say, offerUndo, during, run],
  );
}

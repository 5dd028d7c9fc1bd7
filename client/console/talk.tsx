/** How the console speaks to the facilitator: short messages that come and go, and questions that are asked once. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { must } from '../../shared/cafe/must.ts';
import { useSend } from '../cafe/hooks.tsx';
import { newId } from '../cafe/secrets.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ToastRegion, type ToastMessage } from '../design/toast.tsx';
import { useMessages } from '../language/language.tsx';

export interface Question {
  readonly title: string;
  readonly text?: string;
  readonly yes: string;
  readonly no: string;
}

export interface Talk {
  say(message: Omit<ToastMessage, 'id'>): void;
  ask(question: Question): Promise<boolean>;
}

/** Long enough to be read twice. What can be undone stays until it is closed. */
const shownMs = 7000;

const TalkContext = createContext<Talk | null>(null);

export function TalkProvider({ children }: { readonly children: ReactNode }) {
  const { common } = useMessages();
  const [toasts, setToasts] = useState<readonly ToastMessage[]>([]);
  const [question, setQuestion] = useState<Question | null>(null);
  const answer = useRef<(yes: boolean) => void>(undefined);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);

  const talk = useMemo<Talk>(() => {
    const dismiss = (id: string): void => setToasts((now) => now.filter((toast) => toast.id !== id));
    return {
      say({ action, ...message }) {
        const id = newId();
        const onPress = (): void => {
          dismiss(id);
          action?.onPress();
        };
        setToasts((now) => [
          ...now.slice(-2),
          { ...message, id, ...(action ? { action: { label: action.label, onPress } } : {}) },
        ]);
        if (!action) timers.current.add(setTimeout(() => dismiss(id), shownMs));
      },
      ask(asked) {
        answer.current?.(false);
        setQuestion(asked);
        return new Promise((resolve) => {
          answer.current = resolve;
        });
      },
    };
  }, []);

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
      <ToastRegion
        messages={toasts}
        dismissLabel={common.close}
        onDismiss={(id) => setToasts((now) => now.filter((toast) => toast.id !== id))}
      />
    </TalkContext>
  );
}

export function useTalk(): Talk {
  return must(useContext(TalkContext), 'a part outside the console');
}

/** Sends a command and says why when the answer is no. True when it was done. */
export function useRun(): (command: CommandInput) => Promise<boolean> {
  const { refusals } = useMessages();
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

import X from 'lucide-react/icons/x';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { classes } from './classes.ts';
import { useTallness } from './tallness.ts';
import styles from './toast.module.css';
import { ToneIcon, type Tone } from './tone.tsx';

export interface ToastMessage {
  id: string;
  text: string;
  tone?: Tone | undefined;
  action?: { label: string; onPress: () => void } | undefined;
}

export interface ToastRegionProps {
  messages: readonly ToastMessage[];
  dismissLabel: string;
  onDismiss: (id: string) => void;
  /** In the flow of the page instead of at the foot of the screen. */
  inline?: boolean | undefined;
}

/**
 * Keep it mounted while the list is empty: a live region that comes with its first message is not read.
 * How long a message stays is the owner's matter; one with an action should stay until it is dismissed.
 */
export function ToastRegion({ messages, dismissLabel, onDismiss, inline = false }: ToastRegionProps): ReactNode {
  const region = useReturningFocus(messages);
  useTallness(region, inline ? null : '--toasts');
  return (
    <div
      ref={region}
      role="status"
      aria-live="polite"
      className={classes(styles['region'], inline && styles['inline'])}
    >
      {messages.map((message) => (
        <div key={message.id} className={classes(styles['toast'])}>
          <ToneIcon tone={message.tone ?? 'calm'} />
          <span className={classes(styles['text'])}>{message.text}</span>
          {message.action ? (
            <button
              type="button"
              className={classes(styles['press'], styles['action'])}
              onClick={message.action.onPress}
            >
              {message.action.label}
            </button>
          ) : null}
          <button
            type="button"
            aria-label={dismissLabel}
            title={dismissLabel}
            className={classes(styles['press'])}
            onClick={() => onDismiss(message.id)}
          >
            <X aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}

/** A message that goes away with the focus in it gives it back to whatever had it before. */
function useReturningFocus(messages: readonly ToastMessage[]): RefObject<HTMLDivElement | null> {
  const region = useRef<HTMLDivElement>(null);
  const pressed = useRef<EventTarget>(null);
  const before = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = region.current;
    function come({ target, relatedTarget }: FocusEvent): void {
      pressed.current = target;
      if (relatedTarget instanceof HTMLElement && element?.contains(relatedTarget) !== true)
        before.current = relatedTarget;
    }
    element?.addEventListener('focusin', come);
    return () => element?.removeEventListener('focusin', come);
  }, []);

  useEffect(() => {
    if (!(pressed.current instanceof Element) || pressed.current.isConnected) return;
    pressed.current = null;
    if (document.activeElement === document.body) before.current?.focus();
  }, [messages]);

  return region;
}

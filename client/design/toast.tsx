import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
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
  return (
    <div role="status" aria-live="polite" className={classes(styles['region'], inline && styles['inline'])}>
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

import X from 'lucide-react/icons/x';
import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  open: boolean;
  title: string;
  closeLabel: string;
  /** Esc, the cross and the browser's own close all end here; the owner then sets `open` to false. */
  onClose: () => void;
  actions?: ReactNode;
  wide?: boolean | undefined;
  children?: ReactNode;
}

/** From each open dialog, where the focus goes back to: what had it, and for a dialog that was opened from another, where that one came from. */
const origins = new WeakMap<HTMLDialogElement, readonly HTMLElement[]>();

/** Pressing outside does not close it: a stray thumb must not throw away what somebody typed. */
export function Dialog(props: DialogProps): ReactNode {
  // Mounted only while open, so the fields inside start fresh each time.
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, closeLabel, onClose, actions, wide = false, children }: DialogProps): ReactNode {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    const origin = originOf(document.activeElement);
    origins.set(dialog, origin);
    if (!dialog.open) dialog.showModal();
    return () => {
      dialog.close();
      // The browser returns the focus on close(), but not when the element is gone before it gets there.
      origin.find((element) => element.isConnected)?.focus();
    };
  }, []);

  function cancel(event: SyntheticEvent<HTMLDialogElement>): void {
    // A file picker inside the dialog fires `cancel` as well, and it bubbles.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    onClose();
  }

  function closed(event: SyntheticEvent<HTMLDialogElement>): void {
    // Chrome closes on the second Esc whatever `cancel` says; our own close() is either gone or open again by now.
    if (event.currentTarget.isConnected && !event.currentTarget.open) onClose();
  }

  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={classes(styles['dialog'], wide && styles['wide'])}
      onCancel={cancel}
      onClose={closed}
    >
      <div className={classes(styles['inside'])}>
        <div className={classes(styles['top'])}>
          <h2 id={id} className={classes(styles['title'])}>
            {title}
          </h2>
          <IconButton label={closeLabel} icon={<X aria-hidden />} onClick={onClose} />
        </div>
        {children}
        {actions ? <div className={classes(styles['actions'])}>{actions}</div> : null}
      </div>
    </dialog>
  );
}

function originOf(element: Element | null): readonly HTMLElement[] {
  if (!(element instanceof HTMLElement)) return [];
  const around = element.closest('dialog');
  return [element, ...((around && origins.get(around)) ?? [])];
}

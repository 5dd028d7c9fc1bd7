import { ToastRegion } from '../design/toast.tsx';
import { useAllMessages } from '../language/language.tsx';

interface UndoToastProps {
  /** What was taken away; null when there is nothing to undo. */
  readonly text: string | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Stays until it is closed or something new is done. */
export function UndoToast({ text, onUndo, onClose }: UndoToastProps) {
  const { common } = useAllMessages();
  const messages = text === null ? [] : [{ id: 'undo', text, action: { label: common.undo, onPress: onUndo } }];
  return <ToastRegion messages={messages} dismissLabel={common.close} onDismiss={onClose} />;
}

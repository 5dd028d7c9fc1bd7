import { Switch } from '../design/checkbox.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useMessages } from '../language/language.tsx';
import styles from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly wanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ open, wanted, onWanted, onClose }: ShortcutsDialogProps) {
  const { common, console: words } = useMessages();
  const { shortcuts } = words;
  const keys = [
    [shortcuts.space, shortcuts.pause],
    ['N', shortcuts.next],
    ['B', shortcuts.back],
    ['1', shortcuts.plusOne],
    ['5', shortcuts.plusFive],
    ['E', shortcuts.end],
    ['?', shortcuts.help],
  ] as const;
  return (
    <Dialog open={open} title={shortcuts.title} closeLabel={common.close} onClose={onClose}>
      <Switch
        label={shortcuts.use}
        hint={shortcuts.useHint}
        checked={wanted}
        onChange={({ currentTarget: { checked } }) => onWanted(checked)}
      />
      <dl className={styles['keys']}>
        {keys.map(([key, does]) => (
          <div key={key} className={styles['key']}>
            <dt>
              <kbd className={styles['cap']}>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

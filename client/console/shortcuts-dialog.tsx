import { Switch } from '../design/checkbox.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Heading } from '../design/heading.tsx';
import { useAllMessages } from '../language/language.tsx';
import { actGroups, actKeys, keysOfParts } from './shortcut-keys.ts';
import styles from './shortcuts-dialog.module.css';
import type { PartKey } from './use-parts.ts';

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly parts: readonly PartKey[];
  readonly wanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
  readonly onClose: () => void;
}

/** Every key there is, from the same table that listens to them. */
export function ShortcutsDialog({ open, parts, wanted, onWanted, onClose }: ShortcutsDialogProps) {
  const { common, console: words, running } = useAllMessages();
  const { shortcuts } = words;
  const { keys, groups, space } = running.parts;
  const groupOf = (group: keyof typeof actGroups) => ({
    title: groups[group],
    keys: actGroups[group].map((act) => [actKeys[act], keys[act]] as const),
  });
  const lists = [
    groupOf('clock'),
    groupOf('room'),
    { title: groups.parts, keys: parts.map((part) => [keysOfParts[part], keys.part(words.tabs[part])] as const) },
  ];
  return (
    <Dialog open={open} wide title={shortcuts.title} closeLabel={common.close} onClose={onClose}>
      <Switch
        label={shortcuts.use}
        hint={shortcuts.useHint}
        checked={wanted}
        onChange={({ currentTarget: { checked } }) => onWanted(checked)}
      />
      <div className={styles['groups']}>
        {lists.map((list) => (
          <section key={list.title}>
            <Heading level={3} size="l">
              {list.title}
            </Heading>
            <dl className={styles['keys']}>
              {list.keys.map(([key, does]) => (
                <div key={key} className={styles['key']}>
                  <dt>
                    <kbd className={styles['cap']}>{key === ' ' ? space : key.toUpperCase()}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

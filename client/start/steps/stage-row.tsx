import Coffee from 'lucide-react/icons/coffee';
import Presentation from 'lucide-react/icons/presentation';
import Trash2 from 'lucide-react/icons/trash-2';
import { Field } from '../../design/field.tsx';
import { Menu } from '../../design/menu.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { StageIcon } from '../../pieces/stage-icon.tsx';
import { changeStage, insertStage, mayInsertAfter, mayRemove, removeStage } from '../draft-changes.ts';
import styles from '../setup.module.css';
import type { StepProps } from '../step.ts';

export function StageRow({ draft, change, offerUndo, index }: StepProps & { readonly index: number }) {
  const { common, start } = useAllMessages();
  const words = start.programme;
  const stage = draft.design.programme[index];
  if (!stage) return null;
  const items = [
    ...(mayInsertAfter(draft, index)
      ? [
          {
            key: 'pause',
            label: words.addPause,
            icon: <Coffee aria-hidden />,
            onSelect: () => change((now) => insertStage(now, index, 'pause')),
          },
          {
            key: 'plenary',
            label: words.addPlenary,
            icon: <Presentation aria-hidden />,
            onSelect: () => change((now) => insertStage(now, index, 'plenary')),
          },
        ]
      : []),
    ...(mayRemove(stage)
      ? [
          {
            key: 'remove',
            label: words.remove,
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => {
              change((now) => removeStage(now, index));
              offerUndo(words.removed(stage.title));
            },
          },
        ]
      : []),
  ];
  return (
    <li className={styles['stage']}>
      <StageIcon kind={stage.kind} label={words.kinds[stage.kind]} />
      <div className={styles['stage-title']}>
        <Field label={words.name} hideLabel>
          <TextInput
            value={stage.title}
            maxLength={120}
            onChange={({ currentTarget: { value } }) => change((now) => changeStage(now, index, { title: value }))}
          />
        </Field>
      </div>
      <NumberField
        label={words.minutes(stage.title)}
        hideLabel
        unit={start.minutesShort}
        min={stage.kind === 'round' || stage.kind === 'travel' ? 1 : 0}
        max={600}
        value={stage.minutes}
        onChange={(minutes) => change((now) => changeStage(now, index, { minutes }))}
      />
      <div className={styles['stage-menu']}>
        {items.length > 0 ? (
          <Menu label={words.more(stage.title === '' ? common.more : stage.title)} items={items} />
        ) : null}
      </div>
    </li>
  );
}

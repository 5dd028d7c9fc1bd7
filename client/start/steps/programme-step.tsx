import Plus from 'lucide-react/icons/plus';
import { Stack } from '../../design/layout.tsx';
import { Switch } from '../../design/checkbox.tsx';
import { Menu } from '../../design/menu.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { StageIcon } from '../../pieces/stage-icon.tsx';
import { changeSettings, insertOneOff, missingOneOffs } from '../draft-changes.ts';
import styles from '../setup.module.css';
import type { StepProps } from '../step.ts';
import { useTotal } from '../total.ts';
import { StageRow } from './stage-row.tsx';

export function ProgrammeStep(props: StepProps) {
  const { draft, change, offerUndo } = props;
  const { programme: words } = useAllMessages().start;
  const { programme, settings } = draft.design;
  const total = useTotal(draft);
  const missing = missingOneOffs(draft);
  return (
    <>
      <p aria-live="polite" className={styles['total']}>
        {total}
      </p>
      <Stack as="ol" gap="xs">
        {programme.map((_, index) => (
          <StageRow key={`stage-${index + 1}`} {...props} index={index} />
        ))}
      </Stack>
      {missing.length > 0 ? (
        <div>
          <Menu
            words
            label={words.addMissing}
            icon={<Plus aria-hidden />}
            items={missing.map((kind) => ({
              key: kind,
              label: words.kinds[kind],
              icon: <StageIcon kind={kind} />,
              onSelect: () => {
                change((now) => insertOneOff(now, kind));
                offerUndo(words.added(words.kinds[kind]));
              },
            }))}
          />
        </div>
      ) : null}
      <Switch
        label={words.auto}
        hint={words.autoHint}
        checked={settings.autoAdvance}
        onChange={({ currentTarget: { checked } }) => change((now) => changeSettings(now, { autoAdvance: checked }))}
      />
    </>
  );
}

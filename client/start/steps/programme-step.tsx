import { Stack } from '../../design/layout.tsx';
import { Switch } from '../../design/checkbox.tsx';
import { useMessages } from '../../language/language.tsx';
import { changeSettings } from '../draft-changes.ts';
import styles from '../setup.module.css';
import type { StepProps } from '../step.ts';
import { useTotal } from '../total.ts';
import { StageRow } from './stage-row.tsx';

export function ProgrammeStep(props: StepProps) {
  const { draft, change } = props;
  const { programme: words } = useMessages().start;
  const { programme, settings } = draft.design;
  const total = useTotal(draft);
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
      <Switch
        label={words.auto}
        hint={words.autoHint}
        checked={settings.autoAdvance}
        onChange={({ currentTarget: { checked } }) => change((now) => changeSettings(now, { autoAdvance: checked }))}
      />
    </>
  );
}

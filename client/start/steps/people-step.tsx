import { Choice } from '../../design/choice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { changeSettings } from '../draft-changes.ts';
import styles from '../setup.module.css';
import type { StepProps } from '../step.ts';

const levels = ['names', 'facilitator', 'never'] as const;

export function PeopleStep({ draft, change }: StepProps) {
  const { people: words } = useAllMessages().start;
  return (
    <>
      <Choice
        label={words.title}
        hideLabel
        options={levels.map((value) => ({ value, label: words.levels[value].name, hint: words.levels[value].hint }))}
        value={draft.design.settings.anonymity}
        onChange={(anonymity) => change((now) => changeSettings(now, { anonymity }))}
      />
      <p className={styles['aside']}>{words.notes}</p>
    </>
  );
}

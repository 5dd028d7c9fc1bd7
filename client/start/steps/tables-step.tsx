import Plus from 'lucide-react/icons/plus';
import { Button } from '../../design/button.tsx';
import { Switch } from '../../design/checkbox.tsx';
import { Choice } from '../../design/choice.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { changeSettings, mostTables, setTableCount } from '../draft-changes.ts';
import styles from '../setup.module.css';
import type { StepProps } from '../step.ts';
import { SeatingAdvice } from './seating-advice.tsx';
import { TableRow } from './table-row.tsx';

const seatingModes = ['mixed', 'random'] as const;
const hostModes = ['fixed', 'each-round', 'none'] as const;

export function TablesStep(props: StepProps) {
  const { draft, change } = props;
  const messages = useAllMessages();
  const words = messages.start.tables;
  const seating = messages.seating.settings;
  const { tables, settings } = draft.design;
  const setCount = (count: number): void => change((now) => setTableCount(now, count));
  return (
    <>
      <Row gap="xl" align="end">
        <NumberField
          label={words.expected}
          min={2}
          max={1000}
          value={draft.expected}
          onChange={(expected) => change((now) => ({ ...now, expected }))}
        />
        <NumberField label={words.count} min={1} max={mostTables} value={tables.length} onChange={setCount} />
      </Row>
      <p className={styles['soft']}>{words.expectedHint}</p>
      <SeatingAdvice draft={draft} onUse={setCount} />
      <Choice
        label={words.hosts}
        options={hostModes.map((value) => ({
          value,
          label: words.hostModes[value].name,
          hint: words.hostModes[value].hint,
        }))}
        value={settings.hostMode}
        onChange={(hostMode) => change((now) => changeSettings(now, { hostMode }))}
      />
      <Choice
        label={seating.how}
        options={seatingModes.map((value) => ({
          value,
          label: seating.modes[value].name,
          hint: seating.modes[value].hint,
        }))}
        value={settings.seating ?? 'mixed'}
        onChange={(mode) => change((now) => changeSettings(now, { seating: mode }))}
      />
      <Switch
        label={seating.commonLanguage}
        hint={seating.commonLanguageHint}
        checked={settings.commonLanguage ?? false}
        onChange={({ currentTarget: { checked } }) => change((now) => changeSettings(now, { commonLanguage: checked }))}
      />
      <div>
        <Heading level={2} size="l">
          {words.names}
        </Heading>
        <p className={styles['soft']}>{words.namesHint}</p>
      </div>
      <Stack as="ol" gap="s">
        {tables.map((_, index) => (
          <TableRow key={`table-${index + 1}`} {...props} index={index} />
        ))}
      </Stack>
      {tables.length < mostTables ? (
        <div>
          <Button variant="quiet" icon={<Plus aria-hidden />} onClick={() => setCount(tables.length + 1)}>
            {words.add}
          </Button>
        </div>
      ) : null}
    </>
  );
}

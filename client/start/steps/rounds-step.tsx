import Plus from 'lucide-react/icons/plus';
import { Button } from '../../design/button.tsx';
import { Switch } from '../../design/checkbox.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { addRound, changeSettings, mostRounds, setTravelMinutes, travelMinutes } from '../draft-changes.ts';
import type { StepProps } from '../step.ts';
import { RoundCard } from './round-card.tsx';

export function RoundsStep(props: StepProps) {
  const { draft, change } = props;
  const { running, start } = useAllMessages();
  const { rounds: words, minutesShort } = start;
  const { rounds, programme, settings } = draft.design;
  return (
    <>
      <Stack as="ol">
        {rounds.map((_, index) => (
          <RoundCard key={`round-${index + 1}`} {...props} index={index} />
        ))}
      </Stack>
      {rounds.length < mostRounds ? (
        <div>
          <Button variant="quiet" icon={<Plus aria-hidden />} onClick={() => change(addRound)}>
            {words.add}
          </Button>
        </div>
      ) : null}
      {programme.some((stage) => stage.kind === 'travel') ? (
        <NumberField
          label={words.travel}
          hint={words.travelHint}
          unit={minutesShort}
          min={1}
          max={15}
          value={travelMinutes(draft)}
          onChange={(minutes) => change((now) => setTravelMinutes(now, minutes))}
        />
      ) : null}
      <NumberField
        label={running.settings.quiet}
        hint={running.settings.quietHint}
        unit={minutesShort}
        min={0}
        max={10}
        value={settings.quietMinutes ?? 0}
        onChange={(quietMinutes) => change((now) => changeSettings(now, { quietMinutes }))}
      />
      <Switch
        label={running.settings.hold}
        hint={running.settings.holdHint}
        checked={settings.holdForEssentials ?? false}
        onChange={({ currentTarget: { checked } }) =>
          change((now) => changeSettings(now, { holdForEssentials: checked }))
        }
      />
    </>
  );
}

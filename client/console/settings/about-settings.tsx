import type { RoomView } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Switch } from '../../design/checkbox.tsx';
import { Choice } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Grid } from '../../design/layout.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { languages } from '../../language/spoken.ts';
import { LineList } from '../../pieces/line-list.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { changedIn, takenBack } from '../three-ways.ts';
import { useEdited } from './edited.ts';
import { SaveRow } from './save-row.tsx';

const levels = ['names', 'facilitator', 'never'] as const;
const hostModes = ['fixed', 'each-round', 'none'] as const;
const seatingModes = ['mixed', 'random'] as const;
const lines = ['place', 'organiser'] as const;

function copyOf(settings: RoomView['settings']) {
  return { ...settings, houseRules: [...settings.houseRules], invitedAbsent: [...settings.invitedAbsent] };
}

export function AboutSettings() {
  const { console: words, running, start, seating } = useAllMessages();
  const { settings: now } = useRoom();
  const somebodyCame = useCafe((state) => (state.facilitator?.people.length ?? 0) > 0);
  const said = copyOf(now);
  const edited = useEdited(said);
  const { value, change } = edited;
  const filled = (line: string): boolean => line.trim() !== '';
  const settings = {
    ...value,
    houseRules: value.houseRules.filter(filled),
    invitedAbsent: value.invitedAbsent.filter(filled),
  };
  const save = (
    <SaveRow
      edited={edited}
      command={{ type: 'changeSettings', settings: changedIn(settings, said) }}
      undo={(then) => {
        const says = copyOf(then.settings);
        const back = takenBack(settings, said, says);
        return back && { type: 'changeSettings', settings: changedIn(back, says) };
      }}
      what={words.settings.about}
    />
  );
  return (
    <Card>
      {save}
      <Field label={start.about.name}>
        <TextInput
          value={value.title}
          maxLength={120}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </Field>
      <Field label={start.about.purpose} hint={start.about.purposeHint}>
        <TextArea
          lines={2}
          value={value.purpose}
          maxLength={280}
          onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
        />
      </Field>
      <Field label={start.about.context}>
        <TextArea
          value={value.context}
          maxLength={1500}
          onChange={({ currentTarget }) => change({ context: currentTarget.value })}
        />
      </Field>
      <Grid cell="half" align="end">
        <Field label={start.place.date}>
          <TextInput
            type="date"
            value={value.date}
            onChange={({ currentTarget }) => change({ date: currentTarget.value })}
          />
        </Field>
        {lines.map((key) => (
          <Field key={key} label={start.place[key]}>
            <TextInput
              value={value[key]}
              maxLength={120}
              onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
            />
          </Field>
        ))}
      </Grid>
      <Choice
        label={start.template.locale}
        look="segments"
        options={languages.map(({ locale: language, name: label }) => ({ value: language, label }))}
        value={value.locale}
        onChange={(locale) => change({ locale })}
      />
      <Choice
        label={start.people.title}
        hint={somebodyCame ? words.settings.anonymityFixed : undefined}
        options={levels.map((level) => ({
          value: level,
          label: start.people.levels[level].name,
          hint: start.people.levels[level].hint,
          disabled: somebodyCame && level !== now.anonymity,
        }))}
        value={value.anonymity}
        onChange={(anonymity) => change({ anonymity })}
      />
      <Choice
        label={start.tables.hosts}
        options={hostModes.map((mode) => ({
          value: mode,
          label: start.tables.hostModes[mode].name,
          hint: start.tables.hostModes[mode].hint,
        }))}
        value={value.hostMode}
        onChange={(hostMode) => change({ hostMode })}
      />
      <Choice
        label={seating.settings.how}
        options={seatingModes.map((mode) => ({
          value: mode,
          label: seating.settings.modes[mode].name,
          hint: seating.settings.modes[mode].hint,
        }))}
        value={value.seating}
        onChange={(mode) => change({ seating: mode })}
      />
      <Switch
        label={seating.settings.commonLanguage}
        hint={seating.settings.commonLanguageHint}
        checked={value.commonLanguage}
        onChange={({ currentTarget }) => change({ commonLanguage: currentTarget.checked })}
      />
      <Switch
        label={start.programme.auto}
        hint={start.programme.autoHint}
        checked={value.autoAdvance}
        onChange={({ currentTarget }) => change({ autoAdvance: currentTarget.checked })}
      />
      <NumberField
        label={running.settings.quiet}
        hint={running.settings.quietHint}
        unit={start.minutesShort}
        min={0}
        max={10}
        value={value.quietMinutes}
        onChange={(quietMinutes) => change({ quietMinutes })}
      />
      <Switch
        label={running.settings.hold}
        hint={running.settings.holdHint}
        checked={value.holdForEssentials}
        onChange={({ currentTarget }) => change({ holdForEssentials: currentTarget.checked })}
      />
      <NumberField
        label={start.rules.dots}
        min={1}
        max={20}
        value={value.dotsPerPerson}
        onChange={(dotsPerPerson) => change({ dotsPerPerson })}
      />
      <LineList
        label={start.rules.rules}
        one={start.rules.rule}
        lines={value.houseRules}
        most={12}
        maxLength={160}
        onChange={(houseRules) => change({ houseRules })}
      />
      <LineList
        label={start.actors.absent}
        one={start.actors.absentOne}
        lines={value.invitedAbsent}
        most={60}
        maxLength={120}
        onChange={(invitedAbsent) => change({ invitedAbsent })}
      />
      <Field label={start.rules.closing} hint={start.rules.closingHint}>
        <TextArea
          lines={2}
          value={value.closing}
          maxLength={400}
          onChange={({ currentTarget }) => change({ closing: currentTarget.value })}
        />
      </Field>
      {save}
    </Card>
  );
}

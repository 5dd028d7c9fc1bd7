import Users from 'lucide-react/icons/users';
import { useState, type ReactNode } from 'react';
import { Checkbox, Switch } from '../checkbox.tsx';
import { Choice } from '../choice.tsx';
import { Field } from '../field.tsx';
import { Grid, Stack } from '../layout.tsx';
import { Select } from '../select.tsx';
import { Stepper } from '../stepper.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';
import { Section } from './section.tsx';

export function Fields(): ReactNode {
  const [text, setText] = useState('A place to meet that is open in the evening.\n\nIt grows with what is written.');
  const [names, setNames] = useState<'shown' | 'hidden' | 'never' | null>('shown');
  const [view, setView] = useState<'wall' | 'list'>('wall');
  const [guests, setGuests] = useState(32);
  const [sound, setSound] = useState(false);
  const [large, setLarge] = useState(true);
  return (
    <Section title="Things to fill in">
      <Grid cell="medium" gap="l" align="start">
        <Field label="Your name" hint="Others at the table see it." aside="optional">
          <TextInput autoComplete="name" placeholder="Kari" />
        </Field>
        <Field label="Code" error="The code has four digits. Look at the wall.">
          <TextInput look="code" defaultValue="12" inputMode="numeric" />
        </Field>
        <Field label="Organisation">
          <Select
            options={[
              { value: 'a', label: 'Senja kommune' },
              { value: 'b', label: 'Høgskolen' },
            ]}
          />
        </Field>
        <Field label="What do you see?" aside={`${text.length} of 500`}>
          <TextArea value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </Field>
        <Field label="How many are coming?" hint="An estimate is enough.">
          <Stepper value={guests} onChange={setGuests} min={8} max={1000} lessLabel="Fewer" moreLabel="More" />
        </Field>
        <Field label="Closed for now">
          <TextInput disabled defaultValue="Round 2" />
        </Field>
      </Grid>
      <Choice
        label="Names"
        hint="Can be changed until the doors open."
        options={[
          { value: 'shown', label: 'Shown', hint: 'Everybody at the table sees them.', icon: <Users aria-hidden /> },
          { value: 'hidden', label: 'Only to the facilitator' },
          { value: 'never', label: 'Never stored', hint: 'Nobody can be found again.', disabled: true },
        ]}
        value={names}
        onChange={setNames}
      />
      <Choice
        label="View"
        look="segments"
        options={[
          { value: 'wall', label: 'Wall' },
          { value: 'list', label: 'List' },
        ]}
        value={view}
        onChange={setView}
      />
      <Stack gap="none">
        <Checkbox label="I may be on the list of those who took part" hint="You can take it back." defaultChecked />
        <Checkbox label="Send me the agenda" />
        <Checkbox label="Not possible here" disabled />
        <Switch
          label="Sound at the end of a round"
          hint="Off until you want it."
          checked={sound}
          onChange={() => setSound(!sound)}
        />
        <Switch label="Larger text" checked={large} onChange={() => setLarge(!large)} />
      </Stack>
    </Section>
  );
}

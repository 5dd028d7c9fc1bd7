/** Who makes the themes: everybody, or two to four people whom the facilitator names. */
import { useState } from 'react';
import type { Person, PersonId } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { hasAllWords } from '../parts/search.ts';
import { useAsk, type Ask } from '../parts/use-ask.ts';

const fewest = 2;
const most = 4;
const nobody: readonly never[] = [];

export function FacilitatorTeam() {
  const { harvestDesk: words } = useAllMessages();
  const { themeTeam } = useRoom();
  const asking = useAsk();
  const [choosing, setChoosing] = useState(false);
  return (
    <Stack gap="2xs">
      <Row justify="between">
        <p>{themeTeam ? words.teamNow(themeTeam.names?.join(', ') ?? '') : words.teamNone}</p>
        <Button variant="quiet" onClick={() => setChoosing(true)}>
          {themeTeam ? words.change : words.choose}
        </Button>
      </Row>
      <Refusal words={asking.refused} />
      {choosing ? <TeamDialog asking={asking} onClose={() => setChoosing(false)} /> : null}
    </Stack>
  );
}

function TeamDialog({
  asking: { ask, pending, refused },
  onClose,
}: {
  readonly asking: Ask;
  readonly onClose: () => void;
}) {
  const { harvestDesk: words, common } = useAllMessages();
  const people: readonly Person[] = useCafe(({ facilitator }) => facilitator?.people) ?? nobody;
  const team: readonly PersonId[] = useCafe(({ facilitator }) => facilitator?.themeTeam) ?? nobody;
  const { organisations } = useRoom();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<readonly PersonId[]>(() =>
    team.filter((id) => people.some((person) => person.id === id && person.here)),
  );
  const from = (person: Person): string => organisations.find(({ id }) => id === person.organisation)?.name ?? '';
  const listed = people
    .filter(({ here }) => here)
    .map((person) => ({ id: person.id, name: callName(person, common.person), from: from(person) }))
    .filter(({ id, name, from: organisation }) => chosen.includes(id) || hasAllWords(`${name} ${organisation}`, sought))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  async function set(next: readonly PersonId[] | null): Promise<void> {
    if (await ask({ type: 'setThemeTeam', people: next && [...next] })) onClose();
  }
  const actions = (
    <>
      <Button variant="quiet" pending={pending} onClick={() => void set(null)}>
        {words.everybody}
      </Button>
      <Button disabled={chosen.length < fewest} pending={pending} onClick={() => void set(chosen)}>
        {words.use}
      </Button>
    </>
  );
  return (
    <Dialog open title={words.choose} closeLabel={common.close} onClose={onClose} actions={actions}>
      <p>{words.teamHint}</p>
      <Field label={words.find}>
        <TextInput type="search" value={sought} onChange={({ currentTarget }) => setSought(currentTarget.value)} />
      </Field>
      <p role="status">{listed.length === 0 ? words.nobodyFound : words.chosen(chosen.length)}</p>
      <Stack gap="none">
        {listed.map(({ id, name, from: organisation }) => (
          <Checkbox
            key={id}
            label={name}
            hint={organisation === '' ? undefined : organisation}
            checked={chosen.includes(id)}
            disabled={chosen.length >= most && !chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
      </Stack>
      <Refusal words={refused} />
    </Dialog>
  );
}

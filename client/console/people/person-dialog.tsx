import { useEffect, useRef, useState } from 'react';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import type { Organisation, Person } from '../../../shared/cafe/model.ts';
import { useRoom, useVisit } from '../../cafe/hooks.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Stack } from '../../design/layout.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { KnownLine } from '../../pieces/known-line.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useRun, useTalk } from '../talk.tsx';
import { onTop } from '../three-ways.ts';
import { PersonCode } from './person-code.tsx';
import { PresenceFields, presenceCommands, presenceOf } from './presence-fields.tsx';

interface PersonDialogProps {
  /** Null: somebody new, without a phone. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { common, console: words, seating } = useAllMessages();
  const texts = words.people.dialog;
  const { settings, organisations, actorTypes, municipalities } = useRoom();
  const { say } = useTalk();
  const run = useRun();
  const first = useRef<HTMLInputElement>(null);
  const { store } = useVisit();
  const [began] = useState(() => introductionOf(person, organisations));
  const [name, setName] = useState(began.name);
  const [organisation, setOrganisation] = useState(began.organisation);
  const [actorType, setActorType] = useState(began.actorType ?? '');
  const [municipality, setMunicipality] = useState(began.municipality);
  const [presence, setPresence] = useState(() => presenceOf(person));
  const nameless = settings.anonymity === 'never';
  const busy = useRef(false);

  // After the dialog has opened itself, which puts the focus on its cross.
  useEffect(() => first.current?.focus(), []);

  /** Somebody without a name is added with the button, on purpose, and never by an Enter too many. */
  async function enter(): Promise<void> {
    if (person !== null || nameless || name.trim() !== '') await save(person === null);
  }

  /** Pressed twice, in whatever way, is one person. */
  async function save(goOn: boolean): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      await saveOnce(goOn);
    } finally {
      busy.current = false;
    }
  }

  /** Stops at the first that is refused: what came before it has counted. */
  async function runAll(commands: readonly CommandInput[]): Promise<boolean> {
    for (const command of commands) if (!(await run(command))) return false;
    return true;
  }

  async function saveOnce(goOn: boolean): Promise<void> {
    const introduction = { name, organisation, actorType: actorType === '' ? null : actorType, municipality };
    // They may have changed it themselves, on their phone, while this was open.
    const now = store.getState().facilitator?.people.find(({ id }) => id === person?.id) ?? person;
    const told = onTop(began, introduction, introductionOf(now, organisations));
    const commands: readonly CommandInput[] = person
      ? [{ type: 'changePerson', person: person.id, ...told }, ...presenceCommands(person, presence)]
      : [{ type: 'addPerson', ...introduction }];
    if (!(await runAll(commands))) return;
    if (!person) say({ tone: 'good', text: texts.added(name.trim() === '' || nameless ? common.person : name.trim()) });
    if (!goOn) return onClose();
    // Whoever types the next name while the network is slow keeps those letters.
    setName((now) => (now === name ? '' : now));
    first.current?.focus();
  }

  return (
    <Dialog
      open
      title={person ? texts.change : texts.add}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          {person ? null : (
            <BusyButton variant="quiet" onPress={() => save(true)}>
              {texts.addMore}
            </BusyButton>
          )}
          <BusyButton onPress={() => save(false)}>{person ? texts.save : texts.add2}</BusyButton>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <Stack>
          {person ? null : <p>{words.people.addHint}</p>}
          {nameless ? (
            <p>{texts.nameless}</p>
          ) : (
            <Field label={texts.name} aside={texts.optional}>
              <TextInput
                ref={first}
                value={name}
                maxLength={60}
                autoComplete="off"
                onChange={({ currentTarget: { value } }) => setName(value)}
              />
            </Field>
          )}
          <KnownLine
            ref={nameless ? first : undefined}
            label={texts.organisation}
            aside={texts.optional}
            value={organisation}
            maxLength={120}
            known={organisations.map((known) => known.name)}
            onChange={setOrganisation}
          />
          <KnownLine
            label={seating.person.municipality}
            aside={texts.optional}
            value={municipality}
            maxLength={80}
            known={municipalities}
            onChange={setMunicipality}
          />
          {actorTypes.length > 0 ? (
            <Field label={texts.actorType} aside={texts.optional}>
              <Select
                value={actorType}
                options={[
                  { value: '', label: texts.noActorType },
                  ...actorTypes.map((type) => ({ value: type.id, label: type.name })),
                ]}
                onChange={({ currentTarget: { value } }) => setActorType(value)}
              />
            </Field>
          ) : null}
          {person ? <PresenceFields value={presence} onChange={setPresence} /> : null}
          {person ? <PersonCode person={person} /> : null}
          <input type="submit" hidden />
        </Stack>
      </form>
    </Dialog>
  );
}

/** What somebody has said about themselves, as it is written. */
function introductionOf(person: Person | null, organisations: readonly Organisation[]) {
  const { name = '', actorType = null, municipality } = person ?? {};
  const organisation = organisations.find(({ id }) => id === person?.organisation)?.name ?? '';
  return { name, organisation, actorType, municipality: municipality ?? '' };
}

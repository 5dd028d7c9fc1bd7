import { newId } from '../../cafe/secrets.ts';
import { useAllMessages } from '../../language/language.tsx';
import { LineList } from '../../pieces/line-list.tsx';
import { changeDesign, changeSettings } from '../draft-changes.ts';
import type { StepProps } from '../step.ts';

export function ActorsStep({ draft, change }: StepProps) {
  const { actors: words } = useAllMessages().start;
  const { actorTypes, organisations, settings } = draft.design;
  return (
    <>
      <LineList
        label={words.types}
        hint={words.typesHint}
        one={words.type}
        lines={actorTypes.map(({ name }) => name)}
        most={12}
        maxLength={80}
        onChange={(names) => change((now) => changeDesign(now, { actorTypes: renamed(now.design.actorTypes, names) }))}
      />
      <LineList
        label={words.facilitating}
        hint={words.facilitatingHint}
        one={words.organisation}
        lines={organisations.map(({ name }) => name)}
        most={20}
        maxLength={120}
        onChange={(names) =>
          change((now) => changeDesign(now, { organisations: names.map((name) => ({ name, facilitates: true })) }))
        }
      />
      <LineList
        label={words.absent}
        hint={words.absentHint}
        one={words.absentOne}
        lines={settings.invitedAbsent}
        most={60}
        maxLength={120}
        onChange={(invitedAbsent) => change((now) => changeSettings(now, { invitedAbsent }))}
      />
    </>
  );
}

interface ActorType {
  id: string;
  name: string;
}

/** A type whose name stays keeps its id; one that is written over keeps it by its place. */
function renamed(before: readonly ActorType[], names: readonly string[]): ActorType[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const same = before.find((type) => type.name === name && !taken.has(type.id));
    const there = names.length === before.length ? before[index] : undefined;
    const id = [same?.id, there?.id].find((known) => known !== undefined && !taken.has(known)) ?? newId();
    taken.add(id);
    return { id, name };
  });
}

/** Boards whose fields are data, filled by the people of a real café. */
import type { EntryValues } from '../../shared/boards/entries.ts';
import { copyOfPlan } from '../../shared/boards/plan.ts';
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import { must } from '../../shared/cafe/must.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';
import { newId } from '../../client/cafe/secrets.ts';
import type { SessionFile } from '../fixtures/session-file.ts';
import { organisationName, type Replay } from './replay.ts';

interface Writing {
  readonly board: string;
  readonly values: EntryValues;
  /** The id of a participant in the file, or of an organisation whose people may write it; null for the facilitator. */
  readonly by: string | null;
  readonly agreed?: boolean;
}

/** The boards that a café has something for. */
export function boardsOf(file: SessionFile): NonNullable<CafeDesignInput['boards']> {
  const ids = new Set(writingsOf(file).map(({ board }) => board));
  return Array.from(ids, (id) => copyOfPlan(must(readyBoard(id, 'nb'), id)));
}

export async function fillBoards(replay: Replay): Promise<void> {
  const { file, guests } = replay;
  for (const { board, values, by, agreed = false } of writingsOf(file)) {
    const entry = { type: 'setEntry', board, entry: newId(), values: { ...values }, agreed, removed: false } as const;
    const writer = [...guests].find(
      ([id, guest]) => id === by || guest.own.person.organisation === idOf(replay, by),
    )?.[1];
    if (writer && by !== null) await writer.order(unfrozen(entry));
    else await replay.leader.order(unfrozen(entry));
  }
}

/** Lists travel as lists that may be changed. */
function unfrozen<T extends { readonly values: EntryValues }>(entry: T) {
  const values = Object.fromEntries(
    Object.entries(entry.values).map(([field, value]) => [field, typeof value === 'object' ? [...value] : value]),
  );
  return { ...entry, values };
}

/** Our id of an organisation of the file, by its id or its name. */
const idOf = ({ file, leader }: Replay, theirs: string | null): string | undefined =>
  leader.room.organisations.find(({ name }) => name === theirs || name === (organisationName(file, theirs) || ' '))?.id;

function writingsOf(file: SessionFile): readonly Writing[] {
  const { targets = [], hubCommitments = [], actorCards = [], commitments = [] } = file;
  const held = (id: string): number => targets.find((target) => target.id === id)?.actual ?? 0;
  const levels = { fast: 'permanent', kanskje: 'maybe', bruker: 'user' } as const;
  const counted = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...counted(held('meetings-per-year')).map((number) => ({
      board: 'meetings',
      values: { meeting: `Møte ${number}`, held: true },
      by: null,
    })),
    ...counted(held('courses-per-year')).map((number) => ({
      board: 'courses',
      values: { course: `Kurs ${number}`, held: true },
      by: null,
    })),
    ...hubCommitments.map(({ organisation, level }) => ({
      board: 'house',
      values: { organisation, level: levels[level] },
      by: organisation,
    })),
    ...actorCards.map(({ label, consentPublic, ...values }, index) => ({
      board: 'actors',
      values: { name: label, ...values },
      by: file.participants[index]?.id ?? null,
      agreed: consentPublic,
    })),
    ...projectIdeas(file),
    ...commitments.map(({ organisation, joins, hoursPerMonth }) => ({
      board: 'commitments',
      values: { organisation, joins, hours: hoursPerMonth },
      by: organisation,
    })),
    ...(file.competenceNeeds ?? []).map(({ title }) => ({ board: 'skills', values: { skill: title }, by: null })),
    ...(file.researchContacts ?? []).map(({ environment, country, contactCompany }) => ({
      board: 'contacts',
      values: {
        community: environment,
        country,
        ...(contactCompany === null ? {} : { contact: contactCompany }),
      },
      by: contactCompany,
    })),
  ];
}

/** Notes that say they are one, with what was agreed on about them since. */
function projectIdeas(file: SessionFile): readonly Writing[] {
  const begun = 'Prosjektidé:';
  const sketches = { done: 'delivered', 'in-progress': 'under-way', 'needs-help': 'under-way' } as const;
  return file.ideas
    .filter(({ text }) => text.startsWith(begun))
    .map(({ id, text, authorId }) => {
      const action = file.boards.actions.find(({ sourceIdeaIds }) => sourceIdeaIds.includes(id));
      const values: EntryValues = { idea: text.slice(begun.length, begun.length + 120) };
      if (!action) return { board: 'project-ideas', values, by: authorId };
      const { ownerOrganisationId: owner, helperOrganisationIds: helpers, status } = action;
      const names = [...(owner === null ? [] : [owner]), ...helpers].map((each) => organisationName(file, each));
      const sketch = Object.hasOwn(sketches, status) ? sketches[status as keyof typeof sketches] : 'not-begun';
      const more = { owner: organisationName(file, owner), organisations: names, sketch };
      return { board: 'project-ideas', values: { ...values, ...more }, by: authorId };
    });
}

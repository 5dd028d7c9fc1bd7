/** What the room of a real café decides, as its file tells it: themes, dots, the vision, the stepping stones and the actions. */
import { must } from '../../shared/cafe/must.ts';
import type { Stand } from '../../shared/cafe/model.ts';
import { changeCard } from '../../shared/documents/cards.ts';
import { actionFieldsOf, statusOf } from '../fixtures/session-file.ts';
import { organisationName, personId, type Replay } from './replay.ts';

export async function makeThemes(replay: Replay): Promise<void> {
  const { file, leader, notes } = replay;
  for (const { id, title, description } of file.themes) {
    const theme = await leader.addsCard('themes', { title, description });
    replay.themes.set(id, theme);
    await leader.groups(
      file.ideas.filter((idea) => idea.themeId === id).flatMap((idea) => notes.get(idea.id) ?? []),
      theme,
    );
  }
}

/** Ballots of protocol people, and of people without a phone through the facilitator. */
export async function vote(replay: Replay, withScreen: ReadonlySet<string>): Promise<void> {
  const { file, guests, notes } = replay;
  for (const { voter, ideaIds } of file.ballots) {
    if (withScreen.has(voter)) continue;
    const guest = guests.get(voter);
    for (const idea of ideaIds) {
      const note = must(notes.get(idea), `note ${idea}`);
      if (guest) await guest.dots(note);
      else await replay.leader.order({ type: 'placeDot', note, person: personId(replay, voter) });
    }
  }
}

const sourcesOf = ({ notes }: Replay, ideas: readonly string[]): string[] =>
  ideas.map((idea) => `note/${must(notes.get(idea), `note ${idea}`)}`);

export async function findVision(replay: Replay): Promise<void> {
  for (const { id, text, status, sourceIdeaIds } of replay.file.boards.vision) {
    const vision = await replay.leader.addsCard('vision', { text, sources: sourcesOf(replay, sourceIdeaIds) });
    replay.visions.set(id, vision);
    if (status === 'selected') await replay.leader.order({ type: 'chooseVision', vision });
  }
}

/** `count` whole marks whose mean is this, to one decimal. */
function marksOf(mean: number, count: number): readonly number[] {
  const sum = Math.round(mean * count);
  return Array.from({ length: count }, (_, index) => Math.floor(sum / count) + (index < sum % count ? 1 : 0));
}

/** Everybody with a phone marks the proposals that the file has marks for. */
export async function markVisions({ file, guests, visions }: Replay): Promise<void> {
  const here = [...guests.values()];
  for (const { id, reach, possible } of file.boards.vision) {
    if (reach === null || possible === null) continue;
    const vision = must(visions.get(id), id);
    const [far, near] = [marksOf(reach, here.length), marksOf(possible, here.length)];
    await Promise.all(
      here.map((guest, index) =>
        guest.order({
          type: 'markVision',
          vision,
          stretch: far[index] ?? null,
          possible: near[index] ?? null,
          fist: null,
          words: '',
        }),
      ),
    );
  }
}

/** As many stands as the file counts, as far as there are people with a phone to take them. */
export async function layStones(replay: Replay): Promise<void> {
  const here = [...replay.guests.values()];
  for (const { id, text, horizon, howWeKnow, agreement, reservations, ...more } of replay.file.boards.steppingStones) {
    const stone = await replay.leader.addsCard('stones', {
      text,
      horizon,
      howWeKnow,
      workArea: more.workAreas.join(', '),
      visions: more.visionIds.map((vision) => must(replay.visions.get(vision), vision)),
      sources: sourcesOf(replay, more.sourceIdeaIds),
    });
    replay.stones.set(id, stone);
    const stands: Stand[] = [
      ...Array.from({ length: agreement.disagree }, () => 'disagree' as const),
      ...Array.from({ length: agreement.withReservation }, () => 'reservation' as const),
      ...Array.from({ length: agreement.agree }, () => 'agree' as const),
    ];
    let said = 0;
    await Promise.all(
      here.slice(0, stands.length).map((guest, index) => {
        const stand = stands[index] ?? 'agree';
        const words = stand === 'reservation' ? (reservations[said] ?? '') : '';
        if (stand === 'reservation') said += 1;
        return guest.takesStand(stone, stand, words);
      }),
    );
  }
}

export async function agreeOnActions(replay: Replay): Promise<void> {
  const { file, leader, guests, stones } = replay;
  const organisation = (id: string | null): string | null =>
    leader.room.organisations.find(({ name }) => name === organisationName(file, id))?.id ?? null;
  for (const action of file.boards.actions) {
    const owner = organisation(action.ownerOrganisationId);
    const card = await leader.addsCard(
      'actions',
      actionFieldsOf(action, {
        organisation: organisation,
        stone: (id) => stones.get(id),
        sources: (ideas) => sourcesOf(replay, ideas),
      }),
    );
    replay.actions.set(action.id, card);
    if (!action.ownerAccepted || owner === null) continue;
    const speaker = [...guests.values()].find((guest) => guest.own.person.organisation === owner);
    if (speaker) await speaker.answersForOwner(card, true);
    else await replay.leader.order({ type: 'answerForOwner', action: card, yes: true });
  }
}

/** Whoever owns an action for an organisation is in its working group. */
export async function signUp(replay: Replay): Promise<void> {
  for (const { id, ownerParticipantId: owner } of replay.file.boards.actions) {
    if (owner === null || replay.leader.people.every((person) => person.id !== personId(replay, owner) || !person.here))
      continue;
    const action = must(replay.actions.get(id), id);
    const guest = replay.guests.get(owner);
    if (guest) await guest.order({ type: 'signUp', action, takesPart: true });
    else await replay.leader.order({ type: 'signUp', action, takesPart: true, person: personId(replay, owner) });
  }
}

/** The next ninety days, step by step as they came. */
export async function followUp({ file, leader, actions }: Replay): Promise<void> {
  const steps = file.boards.actions.flatMap(({ id, history }) => history.map((step) => ({ id, ...step })));
  for (const { id, status, note } of steps.toSorted((one, other) => (one.date < other.date ? -1 : 1))) {
    await leader.writesIn({ kind: 'wall' }, (doc) =>
      changeCard(doc, 'actions', must(actions.get(id), id), { status: statusOf(status), statusWords: note }),
    );
  }
}

/** After the rounds: themes and dots, the vision, the stepping stones, the actions, and the close. */
import type { Guest } from '../kit/people.ts';
import type { Stand } from '../../shared/cafe/model.ts';
import { actionFieldsOf } from '../fixtures/session-file.ts';
import { organisationId, sourcesOf, type Cast } from './cast.ts';

export async function harvest(cast: Cast, seconds: number): Promise<void> {
  const { facilitator, pace, file, notes, guests } = cast;
  await facilitator.next();
  const notesOf = (id: string): string[] =>
    file.ideas.filter((idea) => idea.themeId === id).flatMap((idea) => notes.get(idea.id) ?? []);
  const found = file.themes
    .map((theme) => ({ ...theme, belonging: notesOf(theme.id) }))
    .filter(({ belonging }) => belonging.length > 0);
  await pace.spread(found, seconds / 2, async ({ title, description, belonging }) => {
    const theme = await facilitator.addsCard('themes', { title, description });
    await facilitator.groups(belonging, theme);
  });
  await facilitator.order({ type: 'openVote' });
  const ballots = file.ballots.flatMap(({ voter, ideaIds }) => {
    const guest = guests.get(voter);
    return guest ? [{ guest, ideas: ideaIds }] : [];
  });
  await pace.spread(ballots, seconds / 3, async ({ guest, ideas }) => {
    for (const idea of ideas) {
      const note = notes.get(idea);
      if (note !== undefined) await guest.dots(note);
    }
  });
  await pace.rest(seconds / 12);
  await facilitator.order({ type: 'closeVote' });
  await pace.rest(seconds / 4);
}

export async function findVision(cast: Cast, seconds: number): Promise<void> {
  const { facilitator, pace, file } = cast;
  await facilitator.next();
  let chosen: string | null = null;
  await pace.spread(file.boards.vision, seconds / 2, async ({ text, status, sourceIdeaIds }, index) => {
    const card = await writer(cast, index).addsCard('vision', { text, sources: sourcesOf(cast, sourceIdeaIds) });
    if (status === 'selected') chosen = card;
  });
  await pace.rest(seconds / 4);
  await facilitator.order({ type: 'chooseVision', vision: chosen });
  await pace.rest(seconds / 4);
}

/** Returns our id of each of the file's stepping stones. */
export async function layStones(cast: Cast, seconds: number): Promise<ReadonlyMap<string, string>> {
  const { facilitator, pace, file, guests } = cast;
  await facilitator.next();
  const cards = new Map<string, string>();
  await pace.spread(
    file.boards.steppingStones,
    seconds / 2,
    async ({ id, text, horizon, howWeKnow, sourceIdeaIds }, index) => {
      cards.set(
        id,
        await writer(cast, index).addsCard('stones', {
          text,
          horizon,
          howWeKnow,
          sources: sourcesOf(cast, sourceIdeaIds),
        }),
      );
    },
  );
  const here = [...guests.values()];
  await pace.spread(file.boards.steppingStones, seconds / 2, async ({ id, agreement, reservations }) => {
    const stone = cards.get(id);
    if (stone === undefined) return;
    const { agree, withReservation, disagree } = agreement;
    const all = agree + withReservation + disagree;
    const takes = here.map((guest, index) => ({
      guest,
      stand: standAt(((index + 0.5) / here.length) * all, agree, withReservation),
    }));
    let said = 0;
    await Promise.all(
      takes.map(({ guest, stand }) => {
        const words = stand === 'agree' ? '' : (reservations[said] ?? '');
        if (stand !== 'agree') said += 1;
        return guest.takesStand(stone, stand, words);
      }),
    );
  });
  return cards;
}

function standAt(place: number, agree: number, withReservation: number): Stand {
  if (place < agree) return 'agree';
  return place < agree + withReservation ? 'reservation' : 'disagree';
}

export async function agreeOnActions(cast: Cast, stones: ReadonlyMap<string, string>, seconds: number): Promise<void> {
  const { facilitator, pace, file } = cast;
  await facilitator.next();
  await pace.spread(file.boards.actions, seconds, async (action, index) => {
    const owner = organisationId(cast, action.ownerOrganisationId);
    const card = await writer(cast, index).addsCard(
      'actions',
      actionFieldsOf(action, {
        organisation: (id) => organisationId(cast, id),
        stone: (id) => stones.get(id),
        sources: (ideas) => sourcesOf(cast, ideas),
      }),
    );
    const speaker = [...cast.guests.values()].find((guest) => guest.own.person.organisation === owner);
    if (action.ownerAccepted && owner !== null)
      await (speaker
        ? speaker.answersForOwner(card, true)
        : facilitator.order({ type: 'answerForOwner', action: card, yes: true }));
  });
}

function writer({ guests, facilitator }: Cast, index: number): Guest | Cast['facilitator'] {
  const here = [...guests.values()];
  return here[index % Math.max(1, here.length)] ?? facilitator;
}

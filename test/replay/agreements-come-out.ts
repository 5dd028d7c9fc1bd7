/** What was agreed on, held against the file of its café. */
import { expect } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { meanOf } from '../../shared/cafe/vision-marks.ts';
import { actionFieldsOf, statusOf, type SessionFile } from '../fixtures/session-file.ts';
import type { Compared } from './played.ts';
import { organisationName } from './replay.ts';

const tenths = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

export function expectVisions({ file, played, back, theirs }: Compared): void {
  const { agenda, cafe } = back;
  expect(agenda.proposals.map(({ text, chosen, sources }) => ({ text, chosen, sources: sources.notes }))).toEqual(
    file.boards.vision.map(({ text, status, sourceIdeaIds }) => ({
      text,
      chosen: status === 'selected',
      sources: sourceIdeaIds.length,
    })),
  );
  for (const { id, reach, possible } of file.boards.vision) {
    const marks = cafe.visionMarks[must(played.replay.visions.get(id), id)]?.carried;
    const means = [meanOf(marks?.stretch ?? [], 1), meanOf(marks?.possible ?? [], 1)];
    expect(means.map(tenths), id).toEqual([reach, possible]);
  }
  expect(theirs(must(cafe.chosenVision, 'a vision'))).toBe(
    file.boards.vision.find(({ status }) => status === 'selected')?.id,
  );
}

export function expectStones({ file, played, back, theirs }: Compared): void {
  const stones = file.boards.steppingStones;
  expect(
    back.documents.wall.stones.map(({ id, text, horizon, howWeKnow, workArea, visions, sources }) => ({
      id: theirs(id),
      words: [text, horizon, howWeKnow, workArea],
      visions: visions.map((vision) => theirs(vision)),
      sources: sources.map((source) => theirs(source.replace('note/', ''))),
    })),
  ).toEqual(
    stones.map(({ id, text, horizon, howWeKnow, workAreas, visionIds, sourceIdeaIds }) => ({
      id,
      words: [text, horizon, howWeKnow, workAreas.join(', ')],
      visions: visionIds,
      sources: sourceIdeaIds,
    })),
  );
  // A stand is taken on a phone. Where everybody agreed, those without one are missing.
  const phones = played.replay.guests.size;
  for (const [index, { agreement, reservations }] of stones.entries()) {
    const { agree, withReservation: reservation, disagree } = agreement;
    const phoneless = Math.max(0, agree + reservation + disagree - phones);
    expect(phoneless).toBeLessThanOrEqual(withoutPhone(file));
    const stands = back.agenda.stones[index]?.stands;
    expect(stands).toMatchObject({ agree: agree - phoneless, reservation, disagree });
    expect(stands?.words.toSorted()).toEqual(reservations.toSorted());
  }
  const doubts = back.agenda.open.flatMap((matter) => (matter.kind === 'reservation' ? matter.words : []));
  expect(doubts.toSorted()).toEqual(stones.flatMap(({ reservations }) => reservations).toSorted());
}

const withoutPhone = ({ participants }: SessionFile): number =>
  participants.filter(({ attendance }) => attendance.phone === 'none').length;

/** Every field of every action, and everything that is counted from them. */
export function expectActions({ file, back, theirs }: Compared): void {
  const { agenda, documents, cafe } = back;
  const { expected, boards } = file;
  const organisations = new Map(cafe.organisations.map(({ name, id }) => [name, id]));
  const names = new Map(cafe.organisations.map(({ name, id }) => [id, name]));
  const same = {
    organisation: (id: string | null) => organisations.get(organisationName(file, id)) ?? null,
    stone: (id: string) => documents.wall.stones.find((stone) => theirs(stone.id) === id)?.id,
    sources: (ids: readonly string[]) => [...ids],
  };
  for (const [index, action] of boards.actions.entries()) {
    const card = must(documents.wall.actions[index], action.id);
    const sources = card.sources.map((source) => theirs(source.replace('note/', '')));
    expect({ ...card, sources }).toMatchObject({
      ...actionFieldsOf(action, same),
      status: statusOf(action.status),
      statusWords: action.history.at(-1)?.note ?? '',
    });
  }
  const actions = agenda.groups.flatMap((group) => group.actions).toSorted((one, other) => one.number - other.number);
  const which = (is: (action: (typeof actions)[number]) => boolean): string[] =>
    actions.filter(is).map(({ id }) => theirs(id));
  expect(actions).toHaveLength(expected.actions);
  expect(which(({ lowHanging }) => lowHanging)).toEqual(expected.lowHangingActions);
  expect(agenda.lowHanging.map(({ id }) => theirs(id))).toEqual(expected.lowHangingActions);
  expect(which(({ owner }) => owner === null)).toEqual(expected.actionsWithoutOwner);
  expect(which(({ deadline }) => deadline === null)).toEqual(expected.actionsWithoutDeadline);
  expect(which(({ owner }) => owner !== null && owner.answer !== 'yes')).toEqual(expected.actionsOwnerNotAccepted);
  const owned: Record<string, number> = {};
  for (const { name, actions: many } of agenda.share.owners)
    owned[
      must(
        file.organisations.find((each) => each.name === name),
        name,
      ).id
    ] = many;
  expect(owned).toEqual(expected.actionsPerOrganisation);
  expect(agenda.share.ownedByFacilitators.map(({ number }) => boards.actions[number - 1]?.id)).toEqual(
    expected.actionsOwnedByFacilitatorOrganisation,
  );
  expect(which(({ owner }) => names.has(owner?.organisation ?? '') && owner?.facilitates === true)).toEqual(
    expected.actionsOwnedByFacilitatorOrganisation,
  );
}

/** Working groups in the order of their first action, with whoever owns one of their actions and was still there. */
export function expectGroups({ file, played, back }: Compared): void {
  const { actions } = file.boards;
  const groups = [...new Set(actions.flatMap(({ workGroup }) => workGroup ?? []))];
  const gone = new Set(
    file.participants.flatMap(({ id, attendance }) => (attendance.leftAfterRound === null ? [] : id)),
  );
  expect(
    back.agenda.workingGroups.map(({ name, actions: numbers, members }) => ({
      name,
      numbers,
      members: members.named.map((member) => member.name).toSorted(),
    })),
  ).toEqual(
    groups.map((name) => {
      const own = actions.filter(({ workGroup }) => workGroup === name);
      const owners = own.flatMap(({ ownerParticipantId: id }) => (id === null || gone.has(id) ? [] : id));
      const labels = [...new Set(owners)].map(
        (id) => file.participants.find((person) => person.id === id)?.label ?? id,
      );
      return { name, numbers: own.map((action) => actions.indexOf(action) + 1), members: labels.toSorted() };
    }),
  );
  expect(played.replay.actions.size).toBe(actions.length);
}

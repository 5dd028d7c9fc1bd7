/** Who may ask, open, answer and see: rankings and polls on the table top. */
import { describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import type { Poll } from '../../shared/cafe/polls.ts';
import { facilitatorView, ownView, roomView } from '../../shared/cafe/views.ts';
import { cafeFile } from '../../server/export/cafe-file.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { Doc } from 'yjs';
import { participant, roomWith, type TableTop } from '../kit/table-top.ts';

const asks = { kind: 'ranking', when: 'any', title: 'Hva først?', items: ['a', 'b', 'c'] } as const;
const ranking = { ...asks, items: [...asks.items] };

function asked(count: number): { top: TableTop; people: string[]; poll: string } {
  const { top, people } = roomWith(count);
  expect(top.ask({ type: 'addPoll', asks: ranking })).toBeNull();
  return { top, people, poll: must(top.cafe.polls[0], 'it was added').id };
}

const answersIn = (poll: Poll | undefined) => (poll?.state === 'open' ? poll.answers : null);

describe('polls', () => {
  it('[PL6] the whole answer takes the place of the one before, said again it changes nothing, and null takes it back', () => {
    const { top, people, poll } = asked(2);
    const by = participant(must(people[0], 'came'));
    const answer = { type: 'answerPoll', poll, answer: [1, 2, 3] } as const;
    expect(top.ask({ ...answer, answer: [1, 2, 3] }, by)).toBe('poll-not-open');
    expect(top.ask({ type: 'openPoll', poll })).toBeNull();
    expect(top.ask({ ...answer, answer: [1, 2, 3] }, by)).toBeNull();
    const before = top.cafe;
    expect(top.ask({ ...answer, answer: [1, 2, 3] }, by)).toBeNull();
    expect(top.cafe).toBe(before);
    expect(top.ask({ ...answer, answer: [1, null, 1] }, by)).toBeNull();
    expect(Object.values(answersIn(top.cafe.polls[0]) ?? {})).toEqual([[1, null, 1]]);
    expect(ownView(top.cafe, must(people[0], 'came'))?.answers).toEqual({ [poll]: [1, null, 1] });
    for (const wrong of [
      [1, 2],
      [4, 1, 2],
      [null, null, null],
    ])
      expect(top.ask({ ...answer, answer: wrong }, by)).toBe('answer-does-not-fit');
    expect(top.ask({ ...answer, poll: 'gone', answer: [1, 2, 3] }, by)).toBe('poll-unknown');
    expect(top.ask({ ...answer, answer: null }, by)).toBeNull();
    expect(answersIn(top.cafe.polls[0])).toEqual({});
    expect(top.ask({ type: 'closePoll', poll })).toBeNull();
    expect(top.ask({ ...answer, answer: [1, 2, 3] }, by)).toBe('poll-not-open');
  });

  it('[PL3] who answered what is known while it is open and to nobody else, and forgotten when it closes', () => {
    const { top, people, poll } = asked(6);
    top.ask({ type: 'openPoll', poll });
    for (const person of people)
      expect(top.ask({ type: 'answerPoll', poll, answer: [3, 1, 2] }, participant(person))).toBeNull();
    const told = (['facilitator', 'cofacilitator', 'projector', 'observer', 'participant'] as const).map((role) =>
      JSON.stringify(roomView(top.cafe, role).polls),
    );
    const file = cafeFile(top.cafe, { tablecloths: {}, wall: readWall(new Doc()) }, top.now);
    for (const text of [
      ...told,
      JSON.stringify(facilitatorView(top.cafe).answeredFor),
      JSON.stringify(file.cafe.polls),
    ])
      expect(text).not.toMatch(/3,1,2|id1\b/u);
    expect(roomView(top.cafe, 'projector').polls[0]).toMatchObject({ state: 'open', answered: 6 });
    expect(roomView(top.cafe, 'participant').polls[0]).toMatchObject({ state: 'open', answered: null });
    expect(ownView(top.cafe, must(people[0], 'came'))?.answers).toEqual({ [poll]: [3, 1, 2] });
    expect(file.cafe.polls).toEqual([{ id: poll, ...asks, state: 'before' }]);
    top.ask({ type: 'closePoll', poll });
    for (const person of people) expect(JSON.stringify(top.cafe.polls)).not.toContain(person);
    expect(ownView(top.cafe, must(people[0], 'came'))?.answers).toEqual({});
    expect(top.cafe.polls[0]).toMatchObject({ state: 'closed', result: { answered: 6 } });
  });

  it('[PL7] what is asked changes until it is opened; a closed one is not opened again, and goes with a word', () => {
    const { top, poll } = asked(1);
    const change = { type: 'changePoll', poll, asks: { ...ranking, title: 'Hva nå?' } } as const;
    expect(top.ask(change)).toBeNull();
    expect(top.ask({ type: 'closePoll', poll })).toBe('poll-not-open');
    top.ask({ type: 'openPoll', poll });
    expect(top.ask(change)).toBe('poll-has-begun');
    expect(top.ask({ type: 'openPoll', poll })).toBe('poll-has-begun');
    top.ask({ type: 'closePoll', poll });
    expect(top.ask({ type: 'openPoll', poll })).toBe('poll-has-begun');
    expect(top.ask({ type: 'showOnWall', wall: { show: 'poll', poll } })).toBeNull();
    // Whoever looked while it was open or had not begun does not throw away what has been answered since.
    for (const from of ['before', 'open'] as const)
      expect(top.ask({ type: 'dropPoll', poll, from })).toBe('poll-not-open');
    expect(top.ask({ type: 'dropPoll', poll, from: 'closed' })).toBeNull();
    expect(top.cafe.polls).toEqual([]);
    expect(top.cafe.wall).toEqual({ show: 'stage' });
    expect(top.ask({ type: 'showOnWall', wall: { show: 'poll', poll } })).toBe('poll-unknown');
  });

  it('[PL7] facilitators enter the answers of those without a phone, see for whom, and answer for nobody else', () => {
    const { top, people, poll } = asked(2);
    top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
    const phoneless = must(top.cafe.people.at(-1), 'was added').id;
    top.ask({ type: 'openPoll', poll });
    const answer = { type: 'answerPoll', poll, answer: [1, 2, 3] } as const;
    expect(top.ask({ ...answer, answer: [1, 2, 3] })).toBe('not-allowed');
    expect(top.ask({ ...answer, answer: [1, 2, 3], person: must(people[0], 'came') })).toBe('not-allowed');
    expect(top.ask({ ...answer, answer: [1, 2, 3], person: phoneless }, participant(must(people[0], 'came')))).toBe(
      'not-allowed',
    );
    expect(top.ask({ ...answer, answer: [1, 2, 3], person: phoneless })).toBeNull();
    expect(facilitatorView(top.cafe).answeredFor).toEqual({ [poll]: [phoneless] });
  });

  it('[PL10] a result is told to the room when a facilitator shows it, with what it stands beside, and not before', () => {
    const { top, people } = roomWith(5);
    const scale = (when: 'before' | 'after') => ({
      kind: 'scale' as const,
      when,
      title: 'Puls',
      items: ['Jeg er med'],
    });
    top.ask({ type: 'addPoll', asks: scale('before') });
    top.ask({ type: 'addPoll', asks: scale('after') });
    top.ask({ type: 'addPoll', asks: ranking });
    const ids = top.cafe.polls.map(({ id }) => id);
    for (const poll of ids) {
      top.ask({ type: 'openPoll', poll });
      const answer = poll === ids[2] ? [1, 2, 3] : [4];
      for (const person of people) top.ask({ type: 'answerPoll', poll, answer }, participant(person));
      top.ask({ type: 'closePoll', poll });
    }
    const shown = (role: 'projector' | 'observer' | 'participant') =>
      roomView(top.cafe, role).polls.map(({ id }) => id);
    expect(roomView(top.cafe, 'facilitator').polls).toHaveLength(3);
    for (const role of ['projector', 'observer', 'participant'] as const) expect(shown(role)).toEqual([]);
    top.ask({ type: 'showOnWall', wall: { show: 'poll', poll: must(ids[1], 'after') } });
    for (const role of ['projector', 'observer', 'participant'] as const) expect(shown(role)).toEqual(ids.slice(0, 2));
    top.ask({ type: 'showOnWall', wall: { show: 'poll', poll: must(ids[2], 'the ranking') } });
    expect(shown('projector')).toEqual(ids.slice(2));
  });

  it('[PL6] of somebody who came in twice one answer counts: that of the entry that stays, where it has one', () => {
    const { top, people, poll } = asked(3);
    const [keep = '', gone = '', other = ''] = people;
    top.ask({ type: 'openPoll', poll });
    top.ask({ type: 'answerPoll', poll, answer: [1, 2, 3] }, participant(gone));
    top.ask({ type: 'answerPoll', poll, answer: [2, 1, 3] }, participant(other));
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    expect(answersIn(top.cafe.polls[0])).toEqual({ [keep]: [1, 2, 3], [other]: [2, 1, 3] });
    expect(top.ask({ type: 'mergePeople', keep, gone: other })).toBeNull();
    expect(answersIn(top.cafe.polls[0])).toEqual({ [keep]: [1, 2, 3] });
  });
});

import { describe, expect, it } from 'vitest';
import { participant, tableTop, type TableTop } from '../../test/kit/table-top.ts';
import { tableOf } from './find.ts';
import { must } from './must.ts';
import { facilitatorView, roomView, standCount } from './views.ts';

function withNotes(): { top: TableTop; people: string[] } {
  const top = tableTop();
  const people = Array.from({ length: 8 }, (_, index) =>
    top.joins(`Gjest ${index + 1}`, index < 2 ? 'Hamar kommune' : ''),
  );
  const notes: Record<string, string> = { n1: 't1', n2: 't1', n3: 't1', n4: 't1', n5: 't2' };
  top.facts = {
    note: (id) => (notes[id] === undefined ? null : { table: notes[id], round: 1, mine: id === 'n1' }),
    hasVision: (id) => id === 'v1',
    hasStone: (id) => id === 'st1',
    hasWordsOf: () => false,
    action: (id) =>
      id === 'a1'
        ? { owner: must(top.cafe.organisations[1], 'Hamar kommune').id }
        : id === 'a2'
          ? { owner: null }
          : null,
  };
  top.ask({ type: 'next', from: 's1' });
  return { top, people };
}

describe('dots', () => {
  it('[VO1] the budget is counted by the server, one dot per note, movable until the vote closes', () => {
    const { top, people } = withNotes();
    const by = participant(must(people[0], 'came'));
    expect(top.ask({ type: 'placeDot', note: 'n1' }, by)).toBe('vote-not-open');
    top.ask({ type: 'openVote' });
    expect(['n1', 'n2', 'n3'].map((note) => top.ask({ type: 'placeDot', note }, by))).toEqual([null, null, null]);
    expect(top.ask({ type: 'placeDot', note: 'n1' }, by)).toBe('dot-already-there');
    expect(top.ask({ type: 'placeDot', note: 'n4' }, by)).toBe('no-dots-left');
    expect(top.ask({ type: 'takeDot', note: 'n2' }, by)).toBeNull();
    expect(top.ask({ type: 'takeDot', note: 'n2' }, by)).toBe('no-dot-there');
    expect(top.ask({ type: 'placeDot', note: 'n4' }, by)).toBeNull();
    expect(top.ask({ type: 'placeDot', note: 'unknown' }, by)).toBe('note-unknown');
  });

  it('[VO2] while the vote is open nobody learns a total; when it closes, who voted for what is forgotten', () => {
    const { top, people } = withNotes();
    top.ask({ type: 'openVote' });
    for (const person of people.slice(0, 3)) top.ask({ type: 'placeDot', note: 'n1' }, participant(person));
    expect(roomView(top.cafe, 'participant').vote).toEqual({ state: 'open', voters: null });
    for (const role of ['facilitator', 'projector', 'observer'] as const) {
      expect(roomView(top.cafe, role).vote).toEqual({ state: 'open', voters: 3 });
    }
    expect(top.ask({ type: 'closeVote' })).toBeNull();
    expect(top.cafe.vote).toEqual({ state: 'closed', totals: { n1: 3 }, voters: 3 });
    expect(top.ask({ type: 'openVote' })).toBe('vote-already-opened');
  });

  it('[VO3] facilitators have no dots of their own; they set those of people without a phone, and nobody else’s', () => {
    const { top, people } = withNotes();
    top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
    const phoneless = must(top.cafe.people.at(-1), 'was added').id;
    top.ask({ type: 'openVote' });
    expect(top.ask({ type: 'placeDot', note: 'n1' })).toBe('not-allowed');
    expect(top.ask({ type: 'placeDot', note: 'n1', person: must(people[0], 'came') })).toBe('not-allowed');
    expect(top.ask({ type: 'placeDot', note: 'n1', person: phoneless })).toBeNull();
    expect(facilitatorView(top.cafe).dotsFor).toEqual({ [phoneless]: ['n1'] });
    expect(top.ask({ type: 'placeDot', note: 'n1', person: phoneless }, participant(must(people[0], 'came')))).toBe(
      'not-allowed',
    );
  });
});

describe('stars', () => {
  it('[NO1] a table stars at most three notes, and only its own people may', () => {
    const { top, people } = withNotes();
    const here = must(
      people.find((person) => tableOf(top.cafe, person, 1) === 't1'),
      'somebody sits there',
    );
    const elsewhere = must(
      people.find((person) => tableOf(top.cafe, person, 1) !== 't1'),
      'somebody sits elsewhere',
    );
    expect(
      ['n1', 'n2', 'n3'].map((note) => top.ask({ type: 'starNote', table: 't1', note }, participant(here))),
    ).toEqual([null, null, null]);
    expect(top.ask({ type: 'starNote', table: 't1', note: 'n4' }, participant(here))).toBe('three-stars-are-set');
    expect(top.ask({ type: 'unstarNote', table: 't1', note: 'n1' }, participant(elsewhere))).toBe('not-your-table');
    expect(top.ask({ type: 'unstarNote', table: 't1', note: 'n1' }, participant(here))).toBeNull();
    expect(top.ask({ type: 'starNote', table: 't1', note: 'n5' }, participant(here))).toBe('note-unknown');
    expect(top.cafe.stars['t1']).toEqual(['n2', 'n3']);
  });

  it('[NO2] one’s own note may be signed for a table-mate of that round, nobody else', () => {
    const { top, people } = withNotes();
    const [writer = ''] = people;
    const mate = must(
      people.find((person) => tableOf(top.cafe, person, 1) === 't1'),
      'somebody sits there',
    );
    const stranger = must(
      people.find((person) => tableOf(top.cafe, person, 1) !== 't1'),
      'somebody sits elsewhere',
    );
    expect(top.ask({ type: 'signNote', note: 'n1', person: mate }, participant(writer))).toBeNull();
    expect(top.ask({ type: 'signNote', note: 'n1', person: stranger }, participant(writer))).toBe('not-at-your-table');
    expect(top.ask({ type: 'signNote', note: 'n2', person: mate }, participant(writer))).toBe('note-unknown');
  });
});

describe('decisions', () => {
  it('[ST1] one stand per person, changeable; words of reservations are counted without saying whose', () => {
    const { top, people } = withNotes();
    const [one = '', other = ''] = people;
    const stand = { type: 'takeStand', stone: 'st1' } as const;
    top.ask({ ...stand, stand: 'reservation', words: 'Ikke før år tre' }, participant(one));
    top.ask({ ...stand, stand: 'disagree', words: '' }, participant(other));
    top.ask({ ...stand, stand: 'agree', words: 'ignored' }, participant(other));
    expect(standCount(top.cafe, 'st1')).toEqual({ agree: 1, reservation: 1, disagree: 0, words: ['Ikke før år tre'] });
    expect(top.ask({ ...stand, stone: 'gone', stand: 'agree', words: '' }, participant(one))).toBe('stone-unknown');
    expect(JSON.stringify(roomView(top.cafe, 'participant').stands)).not.toContain(one);
  });

  it('[AC1] only somebody of the owner organisation, or a facilitator who has heard it, says yes', () => {
    const { top, people } = withNotes();
    const owner = participant(must(people[0], 'of Hamar kommune'));
    const stranger = participant(must(people[5], 'of no organisation'));
    const yes = { type: 'answerForOwner', yes: true } as const;
    expect(top.ask({ ...yes, action: 'a1' }, stranger)).toBe('not-your-organisation');
    expect(top.ask({ ...yes, action: 'a1' }, owner)).toBeNull();
    expect(top.ask({ ...yes, action: 'a2' })).toBe('action-has-no-owner');
    expect(top.ask({ ...yes, action: 'a3' })).toBe('action-unknown');
    expect(top.cafe.ownerAnswers['a1']).toEqual({ organisation: top.cafe.organisations[1]?.id, yes: true });
  });

  it('[VI1] only a vision that is there can be chosen', () => {
    const { top } = withNotes();
    expect(top.ask({ type: 'chooseVision', vision: 'v2' })).toBe('vision-unknown');
    expect(top.ask({ type: 'chooseVision', vision: 'v1' })).toBeNull();
    expect(top.cafe.chosenVision).toBe('v1');
  });

  it('[PE9] anonymity is a promise: it cannot change once somebody has come', () => {
    const { top } = withNotes();
    const settings = { ...top.cafe.settings, houseRules: [...top.cafe.settings.houseRules], invitedAbsent: [] };
    expect(top.ask({ type: 'changeSettings', settings: { ...settings, anonymity: 'never' } })).toBe(
      'anonymity-is-fixed',
    );
    expect(top.ask({ type: 'changeSettings', settings: { ...settings, title: 'Nytt navn' } })).toBeNull();
  });
});

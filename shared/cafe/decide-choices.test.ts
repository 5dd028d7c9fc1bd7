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
    hasTheme: (id) => id === 'th1',
    hasWordsOf: () => false,
    planMark: () => 'mark',
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
    const plain = { on: 'notes', by: 'person', dots: 3 } as const;
    const open = { ...plain, state: 'open', number: 1 } as const;
    expect(roomView(top.cafe, 'participant').vote).toEqual({ ...open, voters: null, of: null, tooFew: null });
    for (const role of ['facilitator', 'projector', 'observer'] as const) {
      expect(roomView(top.cafe, role).vote).toEqual({ ...open, voters: 3, of: 8, tooFew: false });
    }
    expect(top.ask({ type: 'closeVote' })).toBeNull();
    expect(top.cafe.vote).toEqual({ ...plain, state: 'closed', totals: { n1: 3 }, voters: 3 });
    expect(top.ask({ type: 'closeVote' })).toBe('vote-not-open');
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

describe('a whole ballot', () => {
  it('[VO4] takes the place of the one before, changes nothing when it is said again, and never passes the budget', () => {
    const { top, people } = withNotes();
    const person = must(people[0], 'came');
    const by = participant(person);
    const ballot = () => (top.cafe.vote.state === 'open' ? top.cafe.vote.ballots[person] : null);
    expect(top.ask({ type: 'setDots', notes: ['n1'] }, by)).toBe('vote-not-open');
    top.ask({ type: 'openVote' });
    expect(top.ask({ type: 'setDots', notes: ['n1', 'n2'] }, by)).toBeNull();
    const before = top.cafe;
    expect(top.ask({ type: 'setDots', notes: ['n2', 'n1'] }, by)).toBeNull();
    expect(top.cafe).toBe(before);
    expect(top.ask({ type: 'setDots', notes: ['n1', 'n2', 'n3', 'n4'] }, by)).toBe('no-dots-left');
    expect(top.ask({ type: 'setDots', notes: ['n3', 'n4', 'n1'] }, by)).toBeNull();
    expect(ballot()).toEqual(['n1', 'n3', 'n4']);
    expect(top.ask({ type: 'setDots', notes: [] }, by)).toBeNull();
    expect(ballot()).toEqual([]);
  });

  it('[VO4] a dot on what is gone comes back, and does not count besides the others when that is shown again', () => {
    const { top, people } = withNotes();
    const [one = ''] = people;
    top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
    const cato = must(top.cafe.people.at(-1), 'was added').id;
    top.ask({ type: 'openVote' });
    expect(top.ask({ type: 'setDots', notes: ['n1', 'n2', 'n3'] }, participant(one))).toBeNull();
    for (const note of ['n1', 'n2', 'n3']) expect(top.ask({ type: 'placeDot', note, person: cato })).toBeNull();
    top.ask({ type: 'hideNote', note: 'n2' });
    expect(top.ask({ type: 'setDots', notes: ['n1', 'n2', 'n3', 'n4'] }, participant(one))).toBeNull();
    expect(top.ask({ type: 'placeDot', note: 'n4', person: cato })).toBeNull();
    top.ask({ type: 'showNote', note: 'n2' });
    // Others, behind whom these two are hidden.
    for (const other of people.slice(1, 3)) top.ask({ type: 'setDots', notes: ['n5'] }, participant(other));
    top.ask({ type: 'closeVote' });
    expect(top.cafe.vote).toMatchObject({ totals: { n1: 2, n3: 2, n4: 2, n5: 2 }, voters: 4 });
  });

  it('[VO4] leaves out what has been hidden or taken back since, and keeps the other dots', () => {
    const { top, people } = withNotes();
    const person = must(people[0], 'came');
    top.ask({ type: 'openVote' });
    top.ask({ type: 'hideNote', note: 'n2' });
    expect(top.ask({ type: 'setDots', notes: ['n1', 'n2', 'gone'] }, participant(person))).toBeNull();
    for (const other of people.slice(1, 3)) top.ask({ type: 'setDots', notes: ['n5'] }, participant(other));
    top.ask({ type: 'closeVote' });
    const counted = { state: 'closed', totals: { n1: 1, n5: 2 }, voters: 3 } as const;
    expect(top.cafe.vote).toMatchObject(counted);
    expect(top.ask({ type: 'setDots', notes: ['n3'] }, participant(person))).toBe('vote-not-open');
    expect(top.cafe.vote).toMatchObject(counted);
  });
});

describe('working groups', () => {
  it('[AC2] people sign up and off for themselves until the close; facilitators add whoever is here and take anybody out', () => {
    const { top, people } = withNotes();
    const [one = '', other = ''] = people;
    const up = { type: 'signUp', action: 'a1', takesPart: true } as const;
    expect(top.ask(up, participant(one))).toBeNull();
    expect(top.ask({ ...up, person: other }, participant(one))).toBe('not-allowed');
    expect(top.ask({ ...up, action: 'a3' }, participant(one))).toBe('action-unknown');
    expect(top.ask(up)).toBe('person-unknown');
    expect(top.ask({ ...up, person: other })).toBeNull();
    const before = top.cafe;
    expect(top.ask(up, participant(one))).toBeNull();
    expect(top.cafe).toBe(before);
    expect(top.cafe.signUps).toEqual({ a1: [one, other] });
    top.ask({ type: 'removePerson', person: one });
    expect(top.cafe.signUps).toEqual({ a1: [one, other] });
    expect(top.ask({ ...up, person: one })).toBe('person-unknown');
    expect(top.ask({ ...up, takesPart: false, person: one })).toBeNull();
    const close = must(top.cafe.programme.at(-1), 'a last stage').id;
    top.ask({ type: 'goTo', from: top.cafe.stage, to: close });
    expect(top.ask({ ...up, takesPart: false }, participant(other))).toBe('cafe-closed');
    expect(top.ask({ ...up, takesPart: false, person: other })).toBeNull();
    expect(top.cafe.signUps).toEqual({ a1: [] });
  });

  it('[AC3] who is in a group is told by name only where names are shown; otherwise how many, and from where', () => {
    const { top, people } = withNotes();
    for (const person of people.slice(0, 3))
      top.ask({ type: 'signUp', action: 'a1', takesPart: true }, participant(person));
    const hamar = must(top.cafe.organisations[1], 'Hamar kommune').id;
    const named = roomView(top.cafe, 'participant').signUps['a1'];
    expect(named).toMatchObject({ count: 3, organisations: [hamar] });
    expect(named?.members?.[0]).toEqual({ name: 'Gjest 1', organisation: hamar });
    for (const anonymity of ['facilitator', 'never'] as const) {
      const cafe = { ...top.cafe, settings: { ...top.cafe.settings, anonymity } };
      for (const role of ['participant', 'projector', 'observer'] as const)
        expect(roomView(cafe, role).signUps['a1']).toEqual({ count: 3, organisations: [hamar], members: null });
      expect(facilitatorView(cafe).signUps['a1']).toEqual(people.slice(0, 3));
    }
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
    expect(top.cafe.signed).toEqual({ n1: mate });
  });

  it('[NO2] it still counts for them when their entry has become another, or they have gone home', () => {
    const { top, people } = withNotes();
    const [writer = ''] = people;
    const mate = must(
      people.find((person) => person !== writer && tableOf(top.cafe, person, 1) === 't1'),
      'somebody sits there',
    );
    const gone = top.joins('Kom to ganger');
    expect(top.ask({ type: 'mergePeople', keep: mate, gone })).toBeNull();
    expect(top.ask({ type: 'removePerson', person: mate })).toBeNull();
    expect(top.ask({ type: 'signNote', note: 'n1', person: gone }, participant(writer))).toBeNull();
    expect(top.cafe.signed).toEqual({ n1: mate });
    expect(top.ask({ type: 'signNote', note: 'n1', person: 'constructor' }, participant(writer))).toBe(
      'person-unknown',
    );
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

  it('[ST1] a proposal for the vision is answered like a step', () => {
    const { top, people } = withNotes();
    const stand = { type: 'takeStand', stone: 'v1', stand: 'reservation', words: 'Kortere' } as const;
    expect(top.ask(stand, participant(people[0] ?? ''))).toBeNull();
    expect(top.ask(stand, participant(people[0] ?? ''))).toBeNull();
    expect(standCount(top.cafe, 'toString')).toEqual({ agree: 0, reservation: 0, disagree: 0, words: [] });
    expect(standCount(top.cafe, 'v1')).toEqual({ agree: 0, reservation: 1, disagree: 0, words: ['Kortere'] });
  });

  it('[ST1] said again it changes nothing, and with the close it stands', () => {
    const { top, people } = withNotes();
    const by = participant(people[0] ?? '');
    const stand = { type: 'takeStand', stone: 'st1', stand: 'reservation', words: 'Ikke før år tre' } as const;
    top.ask(stand, by);
    const before = top.cafe;
    expect(top.ask(stand, by)).toBeNull();
    expect(top.cafe).toBe(before);
    top.ask({ type: 'goTo', from: top.cafe.stage, to: must(top.cafe.programme.at(-1), 'the close').id });
    expect(top.ask({ ...stand, stand: 'agree' }, by)).toBe('cafe-closed');
  });

  it('[ST5] facilitators enter the stand of somebody without a phone, see for whom, and take nobody else’s', () => {
    const { top, people } = withNotes();
    top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
    const cato = must(top.cafe.people.at(-1), 'was added').id;
    const stand = { type: 'takeStand', stone: 'st1', stand: 'disagree', words: 'Nei' } as const;
    expect(top.ask(stand)).toBe('not-allowed');
    expect(top.ask({ ...stand, person: people[0] ?? '' })).toBe('not-allowed');
    expect(top.ask({ ...stand, person: cato }, participant(people[0] ?? ''))).toBe('not-allowed');
    expect(top.ask({ ...stand, person: cato })).toBeNull();
    expect(standCount(top.cafe, 'st1')).toMatchObject({ disagree: 1, words: ['Nei'] });
    expect(facilitatorView(top.cafe).enteredFor).toEqual({ st1: [cato] });
    expect(JSON.stringify(roomView(top.cafe, 'facilitator'))).not.toContain(cato);
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

  it('[UN9] two facilitators who save different fields in the same second both get theirs', () => {
    const { top } = withNotes();
    const before = top.cafe.settings;
    for (const settings of [{ title: 'Kafé i Hamar' }, { place: 'Rena' }, {}])
      expect(top.ask({ type: 'changeSettings', settings })).toBeNull();
    expect(top.cafe.settings).toEqual({ ...before, title: 'Kafé i Hamar', place: 'Rena' });
  });
});

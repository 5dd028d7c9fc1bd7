/** Votes on notes, on lifted notes and on themes; by person and by table; one after the other. */
import { describe, expect, it } from 'vitest';
import { lastTableOf, noteTotals } from '../../shared/cafe/votes.ts';
import { must } from '../../shared/cafe/must.ts';
import { isUntold } from '../../shared/cafe/untold.ts';
import { facilitatorView, ownView, roomView } from '../../shared/cafe/views.ts';
import { replay } from '../../shared/cafe/evolve.ts';
import { openedCafe } from '../../shared/cafe/open.ts';
import { wholeCafe, wholeEvent } from '../../shared/cafe/stored.ts';
import { testDesign } from '../kit/design.ts';
import { participant, roomWith, type TableTop } from '../kit/table-top.ts';

function inRoundOne(count = 8): { top: TableTop; people: string[]; at: (table: string) => string[] } {
  const { top, people } = roomWith(count, { tables: 2 });
  const notes: Record<string, string> = { n1: 't1', n2: 't1', n3: 't2', n4: 't2' };
  top.facts = {
    ...top.facts,
    note: (id) => (notes[id] === undefined ? null : { table: notes[id], round: 1, mine: false }),
    hasTheme: (id) => id === 'th1' || id === 'th2',
  };
  top.ask({ type: 'next', from: 's1' });
  return { top, people, at: (table) => people.filter((person) => lastTableOf(top.cafe, person) === table) };
}

/** Two more give a dot, and the vote is closed: of fewer than three nothing would be told. */
function closesWithMore(top: TableTop, people: readonly string[], note: string): void {
  for (const person of people.slice(-2))
    expect(top.ask({ type: 'setDots', notes: [note] }, participant(person))).toBeNull();
  top.ask({ type: 'closeVote' });
}

describe('what is voted on', () => {
  it('[VO11] a vote on lifted notes takes no others, and keeps a dot on what is no longer lifted', () => {
    const { top, people } = inRoundOne();
    const by = participant(must(people[0], 'came'));
    for (const note of ['n1', 'n3']) top.ask({ type: 'starNote', table: note === 'n1' ? 't1' : 't2', note });
    top.ask({ type: 'openVote', on: 'lifted', dots: 2 });
    expect(top.ask({ type: 'setDots', notes: ['n1', 'n2', 'th1'] }, by)).toBeNull();
    top.ask({ type: 'unstarNote', table: 't1', note: 'n1' });
    expect(top.ask({ type: 'setDots', notes: ['n1'] }, by)).toBeNull();
    closesWithMore(top, people, 'n3');
    expect(top.cafe.vote).toMatchObject({ on: 'lifted', dots: 2, totals: { n1: 1, n3: 2 } });
  });

  it('[VO11] a vote on themes takes themes, and its dots are those of the opening whatever the settings become', () => {
    const { top, people } = inRoundOne();
    const by = participant(must(people[0], 'came'));
    top.ask({ type: 'openVote', on: 'themes', dots: 1 });
    const settings = { ...top.cafe.settings, houseRules: [], invitedAbsent: [], dotsPerPerson: 9 };
    expect(top.ask({ type: 'changeSettings', settings })).toBeNull();
    expect(top.ask({ type: 'setDots', notes: ['th1', 'th2'] }, by)).toBe('no-dots-left');
    expect(top.ask({ type: 'placeDot', note: 'n1' }, by)).toBe('note-unknown');
    expect(top.ask({ type: 'setDots', notes: ['th2'] }, by)).toBeNull();
    closesWithMore(top, people, 'th1');
    expect(top.cafe.vote).toMatchObject({ on: 'themes', by: 'person', dots: 1, totals: { th1: 2, th2: 1 }, voters: 3 });
  });
});

describe('dots of a table', () => {
  it('[VO12] everybody of the table gives them together, and what others gave meanwhile stays', () => {
    const { top, at } = inRoundOne();
    const [one = '', other = ''] = at('t1');
    const elsewhere = must(at('t2')[0], 'somebody sits there');
    top.ask({ type: 'openVote', by: 'table', dots: 3 });
    expect(top.ask({ type: 'setDots', notes: ['n1'] }, participant(one))).toBeNull();
    // This phone does not know of the first dot, and takes nothing away.
    expect(top.ask({ type: 'setDots', notes: ['n2'] }, participant(other))).toBeNull();
    for (const mate of [one, other]) expect(ownView(top.cafe, mate)?.dots).toEqual(['n1', 'n2']);
    expect(ownView(top.cafe, elsewhere)?.dots).toEqual([]);
    expect(top.ask({ type: 'setDots', notes: ['n3'], without: ['n1'] }, participant(other))).toBeNull();
    const before = top.cafe;
    expect(top.ask({ type: 'setDots', notes: ['n3'], without: ['n1'] }, participant(other))).toBeNull();
    expect(top.cafe).toBe(before);
    expect(top.ask({ type: 'setDots', notes: ['n1', 'n4'] }, participant(one))).toBe('no-dots-left');
    expect(top.ask({ type: 'setDots', notes: ['n3'] }, participant(elsewhere))).toBeNull();
    expect(roomView(top.cafe, 'projector').vote).toMatchObject({ by: 'table', voters: 2, of: 2 });
    top.ask({ type: 'closeVote' });
    expect(top.cafe.vote).toMatchObject({ totals: { n2: 1, n3: 2 }, voters: 2 });
    expect(JSON.stringify(top.cafe.vote)).not.toMatch(/t1|t2/u);
  });

  it('[VO12] the table is the one where somebody sat last, and who has sat at none is told so', () => {
    const { top, at } = inRoundOne();
    const [mover = ''] = at('t1');
    top.ask({ type: 'openVote', by: 'table' });
    top.ask({ type: 'setDots', notes: ['n1'] }, participant(mover));
    expect(top.ask({ type: 'movePerson', person: mover, round: 1, table: 't2' })).toBeNull();
    expect(ownView(top.cafe, mover)?.dots).toEqual([]);
    top.ask({ type: 'setDots', notes: ['n4'] }, participant(mover));
    expect(ownView(top.cafe, must(at('t1')[0], 'stayed'))?.dots).toEqual(['n1']);
    const harvest = must(
      top.cafe.programme.find(({ kind }) => kind === 'harvest'),
      'a harvest',
    ).id;
    top.ask({ type: 'goTo', from: top.cafe.stage, to: harvest });
    const late = top.joins('Kom sent');
    expect(top.ask({ type: 'setDots', notes: ['n1'] }, participant(late))).toBe('no-table-to-vote-at');
    expect(top.ask({ type: 'placeDot', note: 'n1' }, participant(late))).toBe('no-table-to-vote-at');
  });

  it('[VO14] facilitators set and see a table’s dots only when nobody who is there has a phone', () => {
    const { top, at } = inRoundOne(4);
    top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
    const phoneless = must(top.cafe.people.at(-1), 'was added').id;
    const table = must(lastTableOf(top.cafe, phoneless), 'a seat');
    top.ask({ type: 'openVote', by: 'table' });
    const dot = { type: 'placeDot', note: 'n1', person: phoneless } as const;
    expect(top.ask(dot)).toBe('not-allowed');
    expect(facilitatorView(top.cafe).dotsFor).toEqual({});
    for (const mate of at(table)) if (mate !== phoneless) top.ask({ type: 'removePerson', person: mate });
    expect(top.ask(dot)).toBeNull();
    expect(facilitatorView(top.cafe).dotsFor).toEqual({ [phoneless]: ['n1'] });
  });

  it.each(['moved', 'sent away'])(
    '[VO14] dots that a phone has given stay hidden when everybody with a phone is %s',
    (how) => {
      const { top, at } = inRoundOne(4);
      top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
      const phoneless = must(top.cafe.people.at(-1), 'was added').id;
      const table = must(lastTableOf(top.cafe, phoneless), 'a seat');
      const mates = at(table).filter((mate) => mate !== phoneless);
      top.ask({ type: 'openVote', by: 'table' });
      top.ask({ type: 'setDots', notes: ['n1'] }, participant(must(mates[0], 'somebody sits there')));
      for (const person of mates)
        if (how === 'moved') top.ask({ type: 'movePerson', person, round: 1, table: table === 't1' ? 't2' : 't1' });
        else top.ask({ type: 'removePerson', person });
      expect(at(table)).not.toContain(how === 'moved' ? mates[0] : '');
      expect(facilitatorView(top.cafe).dotsFor).toEqual({});
      for (const type of ['placeDot', 'takeDot'] as const)
        expect(top.ask({ type, note: 'n1', person: phoneless })).toBe('not-allowed');
      top.ask({ type: 'closeVote' });
      expect(JSON.stringify(top.cafe.vote)).not.toMatch(/t1|t2/u);
    },
  );
});

describe('dots of few', () => {
  const result = ({ cafe: { vote } }: TableTop) =>
    vote.state === 'closed' ? { voters: vote.voters, totals: vote.totals } : null;
  const given = (top: TableTop, people: readonly string[]): void => {
    for (const person of people) top.ask({ type: 'setDots', notes: ['n1'] }, participant(person));
    const before = roomView(top.cafe, 'facilitator').vote;
    top.ask({ type: 'closeVote' });
    const after = roomView(top.cafe, 'facilitator').vote;
    // Whoever closes it knows beforehand whether anything will be told.
    if (before.state !== 'open' || after.state !== 'closed') throw new Error('a vote that was open is closed');
    expect(before.tooFew).toBe(isUntold(after));
  };

  it.each([
    [0, {}],
    [1, {}],
    [2, {}],
    [3, { n1: 3 }],
  ])(
    '[VO16] of %i people it is told how many they are, and where their dots are only from three on',
    (count, totals) => {
      const { top, people } = inRoundOne();
      top.ask({ type: 'openVote' });
      given(top, people.slice(0, count));
      expect(top.cafe.vote).toMatchObject({ voters: count, totals });
      expect(roomView(top.cafe, 'facilitator').vote).toMatchObject({ voters: count, totals });
      expect(noteTotals(top.cafe)).toEqual(count === 1 || count === 2 ? null : totals);
    },
  );

  it('[VO16] those that a facilitator has entered hide nobody', () => {
    const { top, people } = inRoundOne();
    top.ask({ type: 'openVote' });
    for (const name of ['En', 'To', 'Tre']) {
      top.ask({ type: 'addPerson', name, organisation: '', actorType: null });
      top.ask({ type: 'placeDot', note: 'n2', person: must(top.cafe.people.at(-1), 'was added').id });
    }
    given(top, people.slice(0, 1));
    expect(result(top)).toEqual({ voters: 4, totals: {} });
  });

  it('[VO16] a table that votes alone is not told of, two are', () => {
    for (const tables of [['t1'], ['t1', 't2']]) {
      const { top, at } = inRoundOne();
      top.ask({ type: 'openVote', by: 'table' });
      given(
        top,
        tables.map((table) => must(at(table)[0], 'somebody sits there')),
      );
      expect(result(top)).toEqual({ voters: tables.length, totals: tables.length === 1 ? {} : { n1: 2 } });
    }
  });
});

describe('one vote after the other', () => {
  it('[VO13] what earlier ones came to stays, and dots that were meant for one count in no other', () => {
    const { top, people } = inRoundOne();
    const by = participant(must(people[0], 'came'));
    top.ask({ type: 'openVote' });
    expect(top.ask({ type: 'openVote', on: 'themes' })).toBe('vote-already-opened');
    top.ask({ type: 'setDots', notes: ['n1'], vote: 1 }, by);
    closesWithMore(top, people, 'n4');
    expect(top.ask({ type: 'openVote', on: 'themes' })).toBeNull();
    expect(top.ask({ type: 'setDots', notes: ['n2'], vote: 1 }, by)).toBe('vote-not-open');
    expect(top.ask({ type: 'setDots', notes: ['th1'], vote: 2 }, by)).toBeNull();
    expect(roomView(top.cafe, 'participant').vote).toMatchObject({ state: 'open', number: 2 });
    closesWithMore(top, people, 'th2');
    expect(top.cafe.earlierVotes).toMatchObject([{ on: 'notes', totals: { n1: 1, n4: 2 } }]);
    expect(top.cafe.vote).toMatchObject({ on: 'themes', totals: { th1: 1, th2: 2 } });
    const opening = { id: 'cafe', code: 'ABCDEFG', at: 0, keys: {}, offers: {}, newId: () => 'id' };
    expect(
      replay([{ type: 'cafeOpened', cafe: openedCafe(testDesign(), opening) }, ...top.events])?.earlierVotes,
    ).toEqual(top.cafe.earlierVotes);
  });

  it('[EV3] votes that were opened, stored or closed before there was a choice are on notes and by person', () => {
    const { top } = inRoundOne();
    const { earlierVotes: _, polls: __, ...earlier } = top.cafe;
    const closed = { state: 'closed', totals: { n1: 2 }, voters: 2 } as const;
    expect(wholeCafe({ ...earlier, vote: closed })).toMatchObject({
      vote: { ...closed, on: 'notes', by: 'person', dots: 3 },
      earlierVotes: [],
      polls: [],
    });
    const opened = wholeEvent({ type: 'voteOpened' });
    expect(replay([{ type: 'cafeOpened', cafe: top.cafe }, opened])?.vote).toEqual({
      state: 'open',
      on: 'notes',
      by: 'person',
      dots: 3,
      ballots: {},
    });
  });
});

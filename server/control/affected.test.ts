import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/cafe/commands.ts';
import type { Actor } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import { ownView, roomView } from '../../shared/cafe/views.ts';
import { participant, roomWith } from '../../test/kit/table-top.ts';
import { affectedBy } from './affected.ts';

function hall() {
  const { top, people } = roomWith(12);
  top.facts = {
    ...top.facts,
    hasVision: () => true,
    hasStone: () => true,
    action: () => ({ owner: null }),
    note: () => ({ table: 't1', round: 1, mine: true }),
  };
  /** Who is shown something else than before, and who was looked at for that. */
  function does(command: Command, by?: Actor) {
    const seen = () => new Map(people.map((id) => [id, JSON.stringify(ownView(top.cafe, id))]));
    const [before, told] = [seen(), top.events.length];
    expect(top.ask(command, by), command.type).toBeNull();
    const after = seen();
    const affected = affectedBy(top.events.slice(told), top.cafe);
    const changed = people.filter((id) => before.get(id) !== after.get(id));
    if (affected !== 'everybody')
      expect(
        changed.filter((id) => !affected.has(id)),
        `${command.type} is news to more`,
      ).toEqual([]);
    return affected;
  }
  return { top, people, does };
}

describe('whose own view is made anew', () => {
  it('[LI12] what somebody chooses is their own business', () => {
    const { top, people, does } = hall();
    const me = must(people[0], 'came');
    const by = participant(me);
    top.ask({ type: 'addPoll', asks: { kind: 'scale', when: 'any', title: 'Puls', items: ['a'] } });
    const poll = must(top.cafe.polls[0], 'added').id;
    top.ask({ type: 'openPoll', poll });
    top.ask({ type: 'openVote' });
    const mine = new Set([me]);
    expect(does({ type: 'setDots', notes: ['n1', 'n2'] }, by)).toEqual(mine);
    expect(does({ type: 'answerPoll', poll, answer: [3] }, by)).toEqual(mine);
    expect(does({ type: 'takeStand', stone: 's', stand: 'agree', words: '' }, by)).toEqual(mine);
    expect(does({ type: 'markVision', vision: 'v', stretch: 1, possible: 2, fist: 3, words: '' }, by)).toEqual(mine);
    expect(does({ type: 'signUp', action: 'a', takesPart: true }, by)).toEqual(mine);
    expect(does({ type: 'issuePlan', after: 0, changes: [] })).toEqual(new Set());
  });

  it('[VO12] dots of a table are news to its people, and what moves people to all whom it moves', () => {
    const { top, people, does } = hall();
    does({ type: 'next', from: 's1' });
    does({ type: 'openVote', by: 'table' });
    const me = must(people[0], 'came');
    const table = must(ownView(top.cafe, me)?.itinerary[1], 'a seat');
    const mates = must(top.cafe.seats[0]?.tables[table], 'their table').people;
    const affected = does({ type: 'setDots', notes: ['n1'] }, participant(me));
    expect(affected).toEqual(new Set([...mates, table]));
    does({ type: 'next', from: top.cafe.stage });
    does({ type: 'arrive', round: 2 }, participant(me));
    does({ type: 'closeVote' });
    does({ type: 'removePerson', person: must(people[3], 'came') });
    does({ type: 'addPerson', name: 'Sein', organisation: '', actorType: null });
    does({ type: 'hideNote', note: 'n1' });
    does({ type: 'setThemeTeam', people: people.slice(0, 2) });
  });

  it('[LI12] of what many have answered only what has changed is counted again', () => {
    const { top, people, does } = hall();
    for (const id of people) {
      for (const stone of ['s1', 's2'])
        does({ type: 'takeStand', stone, stand: 'reservation', words: `Fra ${id}` }, participant(id));
      does({ type: 'markVision', vision: 'v1', stretch: 1, possible: 2, fist: 2, words: 'Nei' }, participant(id));
    }
    const before = roomView(top.cafe, 'participant');
    does({ type: 'takeStand', stone: 's1', stand: 'agree', words: '' }, participant(must(people[0], 'came')));
    const after = roomView(top.cafe, 'facilitator');
    expect(after.stands['s1']).toMatchObject({ agree: 1, reservation: 11 });
    expect(after.stands['s2']).toBe(before.stands['s2']);
    expect(after.visionMarks['v1']).toBe(before.visionMarks['v1']);
  });

  it('[LI12] however many working groups there are, people are looked up once', () => {
    const { top, people, does } = hall();
    for (let at = 0; at < 30; at += 1)
      does({ type: 'signUp', action: `a${at}`, takesPart: true }, participant(must(people[at % 12], 'came')));
    let walks = 0;
    const walked = new Proxy([...top.cafe.people], {
      get(list, key) {
        if (key === 'map') walks += 1;
        return Reflect.get(list, key) as unknown;
      },
    });
    const room = roomView({ ...top.cafe, people: walked }, 'participant');
    expect(Object.keys(room.signUps)).toHaveLength(30);
    expect(walks).toBeLessThan(5);
  });
});

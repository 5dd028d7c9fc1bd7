import { describe, expect, it } from 'vitest';
import { roomWith } from '../../test/kit/table-top.ts';
import { Presence } from './presence.ts';

describe('presence of people', () => {
  it('[KE10] somebody is away from the end of their last connection on, and a new one forgets that', () => {
    const { top, people } = roomWith(1);
    const [anne = ''] = people;
    const presence = new Presence();
    const [phone, tablet] = [{}, {}];
    presence.come(anne, phone);
    presence.come(anne, tablet);
    presence.go(anne, phone, 10);
    expect(presence.view(top.cafe.people, 20)).toEqual({ online: [anne], asleep: [], awaySince: {} });
    presence.go(anne, tablet, 30);
    presence.go(anne, tablet, 40);
    expect(presence.view(top.cafe.people, 50).awaySince).toEqual({ [anne]: 30 });
    presence.come(anne, phone);
    expect(presence.view(top.cafe.people, 60).awaySince).toEqual({});
  });

  it('[KE10] somebody who has not been seen since the server started is away from the moment that is noticed', () => {
    const { top, people } = roomWith(1);
    const presence = new Presence();
    expect(presence.view(top.cafe.people, 100).awaySince).toEqual({ [people[0] ?? '']: 100 });
    expect(presence.view(top.cafe.people, 200).awaySince).toEqual({ [people[0] ?? '']: 100 });
  });

  it('[KE10] somebody sleeps when all their pages do', () => {
    const { top, people } = roomWith(1);
    const [anne = ''] = people;
    const presence = new Presence();
    const [phone, tablet] = [{}, {}];
    presence.come(anne, phone);
    expect(presence.rest(anne, phone, true)).toBe(true);
    expect(presence.rest(anne, phone, true)).toBe(false);
    expect(presence.rest(anne, tablet, true)).toBe(false);
    expect(presence.view(top.cafe.people, 0).asleep).toEqual([anne]);
    presence.come(anne, tablet);
    expect(presence.view(top.cafe.people, 0).asleep).toEqual([]);
  });
});

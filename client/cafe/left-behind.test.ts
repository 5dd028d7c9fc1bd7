import { describe, expect, it } from 'vitest';
import { browserKeep } from '../../test/kit/browser-keep.ts';
import { createOutbox, type WaitingNote } from '../documents/outbox.ts';
import { leaveBehind, leftReason, takeUp } from './left-behind.ts';

const note: WaitingNote = {
  id: 'n1',
  kind: 'idea',
  text: 'Skrevet uten nett',
  round: 1,
  at: 1,
  buildsOn: null,
  table: 't1',
  withdrawn: false,
  refused: null,
};
const old = { cafe: 'cafe', ticket: 'old-ticket' };
const fresh = { cafe: 'cafe', ticket: 'new-ticket' };
const of = ({ cafe, ticket }: typeof old): string => `kafebord/${cafe}/${ticket.slice(0, 6)}`;

describe('what waits under a ticket that opens nothing any more', () => {
  it('[NL10] is offered to whoever comes in next, and nothing of it goes by itself', () => {
    const keep = browserKeep();
    const before = createOutbox(keep, `${of(old)}/waiting`);
    for (const one of [note, { ...note, id: 'n2', withdrawn: true }, { ...note, id: 'n3', refused: 'too-many' }])
      before.put(one);
    const draft = {
      what: 'note',
      table: 't1',
      round: 1,
      text: 'Halvveis',
      kind: 'idea',
      buildsOn: null,
      author: null,
    } as const;
    keep.setItem(`${of(old)}/draft/note/t1/1`, JSON.stringify(draft));
    const poll = { id: 'c', at: 1, command: { type: 'answerPoll', poll: 'p', answer: [1] }, refused: null };
    keep.setItem(`${of(old)}/choices/poll/p`, JSON.stringify(poll));
    keep.setItem(`${of(old)}/choices/sign/n1`, JSON.stringify({ ...poll, command: { type: 'signNote' } }));
    keep.setItem(`${of(old)}/cards/broken`, '{');
    leaveBehind(keep, old);
    takeUp(keep, fresh);
    takeUp(keep, fresh);
    expect(createOutbox(keep, `${of(fresh)}/waiting`).all()).toEqual([
      { ...note, refused: leftReason },
      { ...note, id: 'n3', refused: 'too-many' },
    ]);
    expect(JSON.parse(keep.items.get(`${of(fresh)}/draft/note/t1/1`) ?? '')).toEqual(draft);
    expect(JSON.parse(keep.items.get(`${of(fresh)}/choices/poll/p`) ?? '')).toMatchObject({
      refused: 'person-has-left',
    });
    expect([...keep.items.keys()].filter((key) => key.startsWith(of(old)))).toEqual([`${of(old)}/cards/broken`]);
  });

  it('[NL10] is theirs as it is when the same ticket opens the café again, and nobody’s in another café', () => {
    const keep = browserKeep();
    createOutbox(keep, `${of(old)}/waiting`).put(note);
    leaveBehind(keep, old);
    takeUp(keep, { ...fresh, cafe: 'other' });
    takeUp(keep, old);
    takeUp(keep, fresh);
    expect(createOutbox(keep, `${of(old)}/waiting`).all()).toEqual([note]);
    expect(createOutbox(keep, `${of(fresh)}/waiting`).all()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Command } from '../../shared/cafe/commands.ts';
import type { Actor } from '../../shared/cafe/model.ts';
import { tableOf } from '../../shared/cafe/find.ts';
import { must } from '../../shared/cafe/must.ts';
import { writeNote } from '../../shared/documents/tablecloth.ts';
import { mayRead } from '../../shared/documents/writer.ts';
import { leader, roomInRoundOne } from '../../test/kit/live-room.ts';
import { participant } from '../../test/kit/table-top.ts';
import type { CafeRoom } from './cafe-room.ts';

/** A café on a server, with people in the first round. */
async function inRoundOne() {
  const { room } = await roomInRoundOne(16);
  let asked = 0;
  const ask = async (command: Command, by: Actor = leader): Promise<string | null> => {
    asked += 1;
    const answer = await room.command(by, `c${asked}`, command);
    return answer.ok ? null : answer.refusal;
  };
  return { room, ask };
}

/** What the room answers to a note that somebody writes on a fresh copy of a tablecloth. */
async function jots(
  room: CafeRoom,
  person: string,
  { table, round }: { table: string; round: number },
): Promise<string | null> {
  const doc = new Y.Doc();
  const document = { kind: 'tablecloth', table } as const;
  Y.applyUpdate(doc, room.document(document).wholeState());
  const before = Y.encodeStateVector(doc);
  writeNote(doc, { id: `n-${person}-${round}`, kind: 'idea', text: 'En tanke', round, at: 1, buildsOn: null });
  let answer: string | null = null;
  const from = { isRefused: false, refused: (refusal: string) => void (answer = refusal) };
  room.hear(participant(person), room.document(document), Y.encodeStateAsUpdate(doc, before), from);
  await room.settled();
  return answer;
}

describe('a café that grows while it runs', () => {
  it('[SE19] a table that opens has a tablecloth for those who will sit there, from their round on', async () => {
    const { room, ask } = await inRoundOne();
    expect(room.hasDocument({ kind: 'tablecloth', table: 't5' })).toBe(false);
    expect(await ask({ type: 'openTable', name: 'Nytt', theme: '', prompt: '', seats: null, plan: null })).toBeNull();
    expect(room.hasDocument({ kind: 'tablecloth', table: 't5' })).toBe(true);
    const [guest = ''] = must(room.cafe.seats[1]?.tables['t5'], 'planned').people;
    const cloth = { kind: 'tablecloth', table: 't5' } as const;
    expect(mayRead(room.cafe, participant(guest), cloth)).toBe(true);
    expect(await jots(room, guest, { table: 't5', round: 2 })).toBe('not-allowed');
    await ask({ type: 'next', from: 's2' });
    await ask({ type: 'next', from: 's3' });
    expect(await jots(room, guest, { table: 't5', round: 2 })).toBeNull();
    await expect.poll(() => room.read().tablecloths['t5']?.notes.map(({ text }) => text)).toEqual(['En tanke']);
  });

  it('[SE20] notes of an added round are taken once it has begun, and a round that has words stays', async () => {
    const { room, ask } = await inRoundOne();
    const round = { title: 'Mer', question: 'Hva nå?', hint: '' };
    expect(await ask({ type: 'addRound', ...round, minutes: 10, plan: null })).toBeNull();
    const at = must(tableOf(room.cafe, 'p3', 4), 'planned');
    expect(await jots(room, 'p3', { table: at, round: 4 })).not.toBeNull();
    const stage = must(
      room.cafe.programme.find(({ kind, round: number }) => kind === 'round' && number === 4),
      'added',
    ).id;
    await ask({ type: 'goTo', from: 's2', to: stage });
    expect(await jots(room, 'p3', { table: at, round: 4 })).toBeNull();
    await expect.poll(() => room.read().tablecloths[at]?.notes.length).toBe(1);
    await ask({ type: 'goTo', from: stage, to: 's2' });
    expect(await ask({ type: 'dropRound', plan: null })).toBe('round-has-begun');
  });
});

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { beforeEach, describe, expect, it } from 'vitest';
import { messageBytes } from '../../shared/wire/limits.ts';
import { Message } from './message.ts';
import { StandInLine } from './stand-in-line.ts';

const name = new Uint8Array([4, 119, 97, 108, 108]);
const turn = (): Promise<void> => Promise.resolve();
const packed = (...messages: readonly Uint8Array[]): string =>
  Buffer.from(
    encoding.encode((encoder) => {
      for (const message of messages) encoding.writeVarUint8Array(encoder, message);
    }),
  ).toString('base64');

describe('a line over the control connection', () => {
  let sent: number[][][] = [];
  let closed: number[] = [];
  let line: StandInLine;

  beforeEach(() => {
    sent = [];
    closed = [];
    line = new StandInLine({
      send(frames) {
        const decoder = decoding.createDecoder(new Uint8Array(Buffer.from(frames, 'base64')));
        const messages: number[][] = [];
        while (decoding.hasContent(decoder)) messages.push(Array.from(decoding.readVarUint8Array(decoder)));
        sent.push(messages);
      },
      closed: ({ code }) => closed.push(code),
    });
  });

  it('[NW1] what is said in one turn goes as one message, each behind its name', async () => {
    line.carry(name, [new Message(new Uint8Array([1])), new Message(new Uint8Array([2]), new Uint8Array([3]))]);
    line.carry(name, [new Message(new Uint8Array([4]))]);
    await turn();
    expect(sent).toEqual([
      [
        [...name, 1],
        [...name, 2, 3],
        [...name, 4],
      ],
    ]);
  });

  it('[NW1] somebody who reads slowly is sent the next when they have taken the last, and it is known what waits', async () => {
    let read = false;
    line.carry(name, [new Message(new Uint8Array(100))]);
    await turn();
    line.carry(name, [new Message(new Uint8Array(100_000)), new Message(new Uint8Array(100_000))]);
    line.whenRead(() => (read = true));
    line.beat();
    await turn();
    expect(sent).toHaveLength(1);
    expect(line.waiting).toBe(105 + 2 * 100_005);
    line.drained();
    await turn();
    line.drained();
    await turn();
    expect(sent.map((messages) => messages.length)).toEqual([1, 1, 1]);
    expect(read).toBe(false);
    line.drained();
    expect(read).toBe(true);
    expect(line.waiting).toBe(0);
    line.beat();
    await turn();
    expect(sent.at(-1)).toEqual([[0, 1, 1, 0]]);
  });

  it('[NW1] what cannot be read and what is too large closes it, as on a websocket', () => {
    expect(line.read(packed(new Uint8Array(messageBytes)))).toHaveLength(1);
    expect(line.read(packed(new Uint8Array([1]), new Uint8Array(messageBytes + 1)))).toBeNull();
    expect(closed).toEqual([1009]);
    expect(line.isOpen).toBe(false);
    const other = new StandInLine({ send: () => undefined, closed: ({ code }) => closed.push(code) });
    expect(other.read('f39/')).toBeNull();
    expect(closed).toEqual([1009, 4400]);
  });

  it('[NW1] what was said before the end is heard before the end', () => {
    line.carry(name, [new Message(new Uint8Array([1]))]);
    line.close({ code: 4403, reason: 'not-allowed' });
    line.close({ code: 4403, reason: 'not-allowed' });
    line.carry(name, [new Message(new Uint8Array([2]))]);
    expect(sent).toEqual([[[...name, 1]]]);
    expect(closed).toEqual([4403]);
  });
});

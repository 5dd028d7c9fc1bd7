import { expect, it } from 'vitest';
import { Message, framedTogether, type Pieces } from './message.ts';

const name = new TextEncoder().encode('table/t1');
const joined = (pieces: Pieces): Buffer => Buffer.concat(pieces);

it('[SY8] several messages together are the messages one after the other, whatever their length', () => {
  const lengths = [0, 1, 116, 117, 4095, 4096, 65_526, 65_527, 70_000];
  const messages = lengths.map((length) => new Message(Uint8Array.of(length % 251), new Uint8Array(length).fill(7)));
  for (const some of [messages, messages.slice(0, 5), messages.slice(0, 1)]) {
    expect(joined(framedTogether(name, some))).toEqual(joined(some.flatMap((message) => message.named(name))));
    expect(joined(framedTogether(null, some))).toEqual(joined(some.flatMap((message) => message.alone())));
  }
  // The three forms of a frame's length (RFC 6455, section 5.2).
  expect(messages.map((message) => (joined(message.named(name))[1] ?? 0) & 127)).toEqual([
    9, 10, 125, 126, 126, 126, 126, 127, 127,
  ]);
  expect(framedTogether(name, messages.slice(0, 5))).toHaveLength(1);
});

it('[SY8] a whole document is not copied for anybody who asks for it', () => {
  const state = new Uint8Array(13_000).fill(9);
  for (const pieces of [
    new Message(Uint8Array.of(0, 1), state).named(name),
    new Message(Uint8Array.of(0, 1), state).alone(),
    framedTogether(name, [new Message(Uint8Array.of(0, 1), state), new Message(Uint8Array.of(5))]),
  ])
    expect(pieces).toContain(state);
});

import { expect, it } from 'vitest';
import { Message, inOnePiece } from './message.ts';

it('[SY8] several messages in one piece are the messages one after the other, whatever their length', () => {
  const name = new TextEncoder().encode('table/t1');
  const lengths = [0, 1, 117, 118, 119, 65_527, 65_528, 70_000];
  const messages = lengths.map((length) => new Message(Uint8Array.of(length % 251), new Uint8Array(length).fill(7)));
  expect(inOnePiece(name, messages)).toEqual(Buffer.concat(messages.map((message) => message.named(name))));
  expect(inOnePiece(null, messages)).toEqual(Buffer.concat(messages.map((message) => message.alone())));
  // The three forms of a frame's length (RFC 6455, section 5.2).
  expect(messages.map((message) => (message.named(name)[1] ?? 0) & 127)).toEqual([9, 10, 126, 126, 126, 127, 127, 127]);
});

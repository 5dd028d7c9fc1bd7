/** Frames that nobody honest sends: wrong as websocket frames, or right as frames and wrong in what they carry. */
import * as encoding from 'lib0/encoding';
import type { Chance } from './chance.ts';
import { binary, opcodes, text, websocketFrame } from './websocket-frame.ts';

export interface Hostile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many websocket frames these bytes are, for counting. */
  readonly frames: number;
}

type Maker = (chance: Chance) => Uint8Array | readonly Uint8Array[];

const few = (chance: Chance): Uint8Array => chance.bytes(chance.below(20));

/** Frames that break RFC 6455. */
const broken: Readonly<Record<string, Maker>> = {
  'reserved opcode': (chance) =>
    websocketFrame({ opcode: chance.pick([3, 4, 5, 6, 7, 11, 12, 13, 14, 15]), payload: few(chance) }),
  'reserved bits': (chance) =>
    websocketFrame({ opcode: chance.pick([0, 1, 2, 8, 9, 10]), reserved: 1 + chance.below(7), payload: few(chance) }),
  'giant length': (chance) =>
    websocketFrame({
      opcode: chance.pick([1, 2]),
      claims: chance.pick([2n ** 60n, 2n ** 63n, 2n ** 64n - 1n, 2n ** 53n, 2n ** 31n, 65_537n]),
      form: 64,
      payload: few(chance),
    }),
  'long form of a short length': (chance) =>
    websocketFrame({ opcode: 2, form: chance.pick([16, 64] as const), payload: few(chance) }),
  'lying length': (chance) => {
    const payload = chance.bytes(4 + chance.below(100));
    return websocketFrame({ opcode: 2, payload, claims: BigInt(chance.below(payload.length)) });
  },
  'cut off': (chance) => {
    const whole = binary(chance.bytes(20 + chance.below(300)));
    return whole.subarray(0, 1 + chance.below(whole.length - 1));
  },
  unmasked: (chance) => websocketFrame({ opcode: chance.pick([1, 2, 9]), masked: false, payload: few(chance) }),
  'bad close code': (chance) =>
    websocketFrame({
      opcode: opcodes.close,
      payload: Uint8Array.of(
        ...chance.pick([[0, 0], [3, 236], [3, 237], [3, 238], [3, 247], [19, 136], [255, 255], [7]]),
      ),
    }),
  'close with bad words': () =>
    websocketFrame({ opcode: opcodes.close, payload: Uint8Array.of(3, 232, 0xff, 0xc0, 0x80) }),
  'bad UTF-8': (chance) =>
    websocketFrame({
      opcode: opcodes.text,
      payload: Uint8Array.of(
        ...chance.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]),
      ),
    }),
  'long or parted control frame': (chance) =>
    chance.often(0.5)
      ? websocketFrame({ opcode: chance.pick([8, 9, 10]), payload: chance.bytes(126 + chance.below(300)) })
      : websocketFrame({ opcode: chance.pick([8, 9, 10]), fin: false, payload: few(chance) }),
  'part of nothing': (chance) => websocketFrame({ opcode: opcodes.more, payload: few(chance) }),
  'new message inside a parted one': (chance) => [
    websocketFrame({ opcode: opcodes.binary, fin: false, payload: few(chance) }),
    binary(few(chance)),
  ],
  'many tiny parts': (chance) => tinyParts(2 + chance.below(60), chance),
  'random bytes': (chance) => chance.bytes(1 + chance.below(200)),
};

/** Many fragments of a byte or none, of one message that ends or never does. */
export function tinyParts(count: number, chance: Chance): Uint8Array[] {
  const ends = chance.often(0.5);
  return Array.from({ length: count }, (_, index) =>
    websocketFrame({
      opcode: index === 0 ? opcodes.binary : opcodes.more,
      fin: ends && index === count - 1,
      payload: chance.bytes(chance.below(2)),
    }),
  );
}

const message = (write: (encoder: encoding.Encoder) => void): Uint8Array => binary(encoding.encode(write));
const numbers = (...list: readonly number[]): Uint8Array =>
  message((encoder) => list.forEach((number) => encoding.writeVarUint(encoder, number)));
const largeNumbers = [2 ** 31, 2 ** 32 - 1, 2 ** 40, 2 ** 53 - 1, 65_536, 4096];
const endless = (length: number): Uint8Array => new Uint8Array(length).fill(0xff);

/** Good frames with no good message of the documents' protocol in them. */
const unreadable: Readonly<Record<string, Maker>> = {
  'no message': () => binary(new Uint8Array(0)),
  'unknown message': (chance) => numbers(chance.pick([2, 4, 5, 99, 100, 101, 127, 128, 2 ** 32]), chance.below(9)),
  'unknown step': (chance) => numbers(0, 3 + chance.below(1000)),
  'endless number': (chance) => binary(Uint8Array.of(chance.below(4), ...endless(1 + chance.below(30)))),
  'length that is not there': (chance) => numbers(chance.below(2), chance.below(3), chance.pick(largeNumbers)),
  'vector of random bytes': (chance) =>
    message((encoder) => {
      numbersInto(encoder, 0, 0);
      encoding.writeVarUint8Array(encoder, few(chance));
    }),
  'update of random bytes': (chance) =>
    message((encoder) => {
      numbersInto(encoder, 0, 1 + chance.below(2));
      encoding.writeVarUint8Array(encoder, chance.bytes(3 + chance.below(120)));
    }),
  'update that claims much': (chance) =>
    message((encoder) => {
      numbersInto(encoder, 0, 2);
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode((inner) => numbersInto(inner, chance.pick(largeNumbers), chance.pick(largeNumbers), 5, 0)),
      );
    }),
  'presence that is none': (chance) =>
    message((encoder) => {
      numbersInto(encoder, 1);
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode((inner) => {
          numbersInto(inner, chance.pick([1, 2, 65, ...largeNumbers]), 7, 1);
          encoding.writeVarString(inner, chance.pick(['', '{', 'undefined', '{"a":', "['x']"]));
        }),
      );
    }),
  words: (chance) => text(chance.pick(['', 'hei', '{"type":"sync"}', '\u0000'])),
  'random message': (chance) => binary(chance.bytes(1 + chance.below(300))),
};

/** Good frames that say little: before a hostile one they bring the connection into every state. */
const harmless: Readonly<Record<string, Maker>> = {
  ping: (chance) => websocketFrame({ opcode: opcodes.ping, payload: few(chance) }),
  pong: (chance) => websocketFrame({ opcode: opcodes.pong, payload: few(chance) }),
  'empty question': () =>
    message((encoder) => {
      numbersInto(encoder, 0, 0);
      encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
    }),
  'nothing new': (chance) =>
    message((encoder) => {
      numbersInto(encoder, 0, 1 + chance.below(2));
      encoding.writeVarUint8Array(encoder, Uint8Array.of(0, 0));
    }),
  'who is here': () => numbers(3),
  'nobody is here': () =>
    message((encoder) => {
      numbersInto(encoder, 1);
      encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
    }),
};

function numbersInto(encoder: encoding.Encoder, ...list: readonly number[]): void {
  for (const number of list) encoding.writeVarUint(encoder, number);
}

function make(makers: Readonly<Record<string, Maker>>, chance: Chance): Hostile {
  const name = chance.pick(Object.keys(makers));
  const made = makers[name]?.(chance) ?? new Uint8Array(0);
  return made instanceof Uint8Array
    ? { name, bytes: made, frames: 1 }
    : { name, bytes: Buffer.concat(made), frames: made.length };
}

export const harmlessFrame = (chance: Chance): Hostile => make(harmless, chance);
export const brokenFrame = (chance: Chance): Hostile => make(broken, chance);
export const hostileFrame = (chance: Chance): Hostile => make(chance.often(0.5) ? broken : unreadable, chance);

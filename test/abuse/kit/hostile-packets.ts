/** engine.io and socket.io packets that nobody honest sends. */
import type { Chance } from './chance.ts';

export interface Credentials {
  readonly cafe: string;
  readonly ticket: string;
}

export interface HostilePacket {
  readonly name: string;
  /** A text packet, or bytes for a binary one. */
  readonly packets: readonly (string | Uint8Array)[];
}

type Maker = (chance: Chance, who: Credentials) => readonly (string | Uint8Array)[];

const deep = (levels: number, open = '[', close = ']'): string => open.repeat(levels) + close.repeat(levels);
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
/** Names that socket.io keeps for itself. */
const reserved = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener', 'error'];

const makers: Readonly<Record<string, Maker>> = {
  'unknown engine packet': (chance) => [chance.pick(['7', '8', '9', 'x', '', ' ', '\u0000', 'ø', '-1', '4'])],
  'engine packet out of turn': (chance) => [chance.pick(['0{"sid":"x"}', '2', '2probe', '3', '3probe', '5', '6'])],
  'unknown packet': (chance) => [`4${chance.pick(['7', '8', '9', 'x', '-1', '', '2', '3', '5', '6'])}`],
  'cut JSON': (chance) => [chance.pick(['42["command"', '42[', '42{', '420["time"', '42["', '42["\\u', '42[1e'])],
  'no event': (chance) => [
    chance.pick(['42[]', '42{}', '42"x"', '42null', '42[null]', '42[[]]', '42[{"a":1}]', '42[1,2]']),
  ],
  'reserved event': (chance) => [`42${JSON.stringify([chance.pick(reserved), 'transport close', {}])}`],
  'inherited event': (chance) => [`42${JSON.stringify([chance.pick(inherited), { x: 1 }])}`],
  'event never defined': (chance) => [`42${chance.below(99)}${JSON.stringify([`e${chance.below(1e6)}`, null])}`],
  'giant event name': (chance) => [`42["${'n'.repeat(1000 + chance.below(60_000))}"]`],
  'deep JSON': (chance) => [`42["command",${deep(100 + chance.below(20_000))}]`],
  'deep objects': (chance) => [`420["command",${deep(100 + chance.below(8000), '{"a":', '}').replace('}', '1}')}]`],
  'very many arguments': (chance) => [`42["time"${',0'.repeat(chance.below(20_000))}]`],
  'wrong acknowledgement': (chance) => [
    `43${chance.pick(['', '0', '-1', '99999999999999999999', '1e9', '0[]', '7["x"]', '0{"a":1}', '5[null]'])}`,
  ],
  'giant acknowledgement number': () => ['4299999999999999999999["time"]'],
  'command without an answer': () => ['42["command",{"id":"a","command":{"type":"next","from":"s1"}}]', '42["time"]'],
  'answer that is no function': () => ['42["time",{"call":1}]', '42["command","x","y"]'],
  'no command': (chance) => [
    `421["command",${chance.pick(['null', '1', '"x"', '[]', '{}', '{"id":{}}', '{"id":"a","command":[]}'])}]`,
  ],
  'prototype in a command': (chance) => [
    `421["command",${chance.pick([
      '{"__proto__":{"polluted":1},"id":"a","command":{"type":"next","from":"s1"}}',
      '{"id":"a","command":{"type":"next","from":"s1","__proto__":{"polluted":1}}}',
      '{"id":"__proto__","command":{"type":"pause","from":"__proto__"}}',
      '{"id":"a","command":{"type":"constructor"}}',
      '{"id":"a","command":{"type":"__proto__"}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
    ])}]`,
  ],
  'attachments that do not come': (chance) => [
    `45${chance.pick(['1', '2', '11', '99999999999', '-1', 'x', '1.5', ''])}-["command",{"_placeholder":true,"num":0}]`,
  ],
  'attachment out of range': (chance) => [
    `451-["command",{"_placeholder":true,"num":${chance.pick(['5', '-1', '1e9', '"0"', 'null', '0.5'])}}]`,
    chance.bytes(8),
  ],
  'attachment of an acknowledgement': (chance) => ['461-0[{"_placeholder":true,"num":0}]', chance.bytes(8)],
  'bytes out of nowhere': (chance) => [chance.bytes(chance.below(200))],
  'words where bytes are due': () => ['451-["command",{"_placeholder":true,"num":0}]', '42["time"]'],
  'another namespace': (chance) => [
    `40/${chance.pick(['admin', '__proto__', 'n'.repeat(5000), '', '%00', '?a=b'])},{}`,
  ],
  'event in another namespace': () => ['42/admin,["command",{}]', '41/admin,'],
  'connecting again': (_chance, who) => [`40${JSON.stringify(who)}`, `40${JSON.stringify(who)}`],
  'connecting with nonsense': (chance, who) => [
    `40${chance.pick([
      'null',
      '[]',
      '"x"',
      '{}',
      '{"cafe":{}}',
      `{"cafe":"${who.cafe}","ticket":["${who.ticket}"]}`,
      '{"__proto__":{"cafe":"x"}}',
      `{"cafe":"__proto__","ticket":"${who.ticket}"}`,
      '{',
    ])}`,
  ],
  'leaving and going on': () => ['41', '421["time"]'],
  'forged answer': () => ['44{"message":"x"}'],
  'random words': (chance) => [`4${chance.below(7)}${Buffer.from(chance.bytes(chance.below(80))).toString('latin1')}`],
};

export function hostilePacket(chance: Chance, who: Credentials): HostilePacket {
  const name = chance.pick(Object.keys(makers));
  return { name, packets: makers[name]?.(chance, who) ?? [] };
}

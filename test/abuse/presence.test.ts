import { setTimeout as wait } from 'node:timers/promises';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { bareLine, offered, type BareLine } from './kit/bare-line.ts';
import { honestCafe, table, tablecloth, type Honest } from './kit/honest.ts';
import { binary, opcodes } from './kit/websocket-frame.ts';

let here: InProcess;
let honest: Honest;
let lines: BareLine[] = [];

beforeEach(async () => {
  here = await serveHere();
  honest = await honestCafe(here.url, { guests: 1, bad: 3 });
});
afterEach(async () => {
  for (const line of lines) line.leave();
  lines = [];
  honest.close();
  await here.close();
});

interface Present {
  readonly line: BareLine;
  /** What this connection was told of others, as the last word about each pen. */
  readonly others: Map<number, string>;
  readonly messages: () => number;
}

/** Somebody at the table with a client that shows itself to others, which ours do not. */
async function comesIn(index: number): Promise<Present> {
  const others = new Map<number, string>();
  let messages = 0;
  let greeted = false;
  const line = bareLine({
    port: here.serving.port,
    path: `/sync/${honest.cafe.cafe}/table/${table}`,
    protocols: offered(honest.bad[index] ?? ''),
    onMessage(payload, opcode) {
      greeted = true;
      if (opcode !== opcodes.binary || payload[0] !== 1) return;
      messages += 1;
      const decoder = decoding.createDecoder(new Uint8Array(payload));
      decoding.readVarUint(decoder);
      const states = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      for (let left = decoding.readVarUint(states); left > 0; left -= 1) {
        const pen = decoding.readVarUint(states);
        decoding.readVarUint(states);
        others.set(pen, decoding.readVarString(states));
      }
    },
  });
  lines.push(line);
  await line.answered;
  await expect.poll(() => greeted).toBe(true);
  return { line, others, messages: () => messages };
}

function saying(...states: readonly (readonly [pen: number, clock: number, state: string])[]): Uint8Array {
  return binary(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      const body = encoding.encode((inner) => {
        encoding.writeVarUint(inner, states.length);
        for (const [pen, clock, state] of states) {
          encoding.writeVarUint(inner, pen);
          encoding.writeVarUint(inner, clock);
          encoding.writeVarString(inner, state);
        }
      });
      encoding.writeVarUint8Array(encoder, body);
    }),
  );
}

it('[SY7] nobody shows themselves under another’s pen, speaks for them or says goodbye for them', async () => {
  const [one, other, reader] = [await comesIn(0), await comesIn(1), await comesIn(2)];
  one.line.send(saying([501, 1, '{"here":"one"}']));
  await expect.poll(() => reader.others.get(501)).toBe('{"here":"one"}');
  const writer = honest.guests[0]!.visit.document(tablecloth).doc.clientID;
  // A pen in use, by a later clock; saying goodbye for it; and the pen of somebody who has written here and shows nothing.
  other.line.send(saying([501, 2, '{"here":"forged"}'], [501, 3, 'null'], [writer, 1, '{"here":"forged"}']));
  other.line.send(saying([501, 2 ** 40, 'null']));
  await wait(200);
  expect(reader.others.get(501)).toBe('{"here":"one"}');
  expect(reader.others.has(writer)).toBe(false);
  // They are still there themselves, under one pen of their own and no second one.
  other.line.send(saying([502, 1, '{"here":"other"}'], [503, 1, '{"here":"twin"}']));
  await expect.poll(() => reader.others.get(502)).toBe('{"here":"other"}');
  await wait(100);
  expect(reader.others.has(503)).toBe(false);
});

it('[SY7] a state that is too large, or none, is shown to nobody', async () => {
  const [one, reader] = [await comesIn(0), await comesIn(2)];
  one.line.send(saying([501, 1, `{"here":"${'x'.repeat(2000)}"}`]));
  await wait(200);
  expect(reader.others.size).toBe(0);
  one.line.send(saying([501, 2, '{"here":']));
  expect(await one.line.ended).toMatchObject({ code: 4400, reason: 'unreadable' });
  expect(reader.others.size).toBe(0);
});

it('[LI4] whoever floods with presence is slowed down alone', async () => {
  const [one, other, reader] = [await comesIn(0), await comesIn(1), await comesIn(2)];
  for (let clock = 1; clock <= 1000; clock += 1) one.line.send(saying([501, clock, `{"at":${clock}}`]));
  expect(await one.line.ended).toMatchObject({ code: 4529, reason: 'too-fast' });
  // As many as a burst holds, and the goodbye.
  expect(reader.messages()).toBeLessThan(200);
  other.line.send(saying([502, 1, '{"here":"other"}']));
  await expect.poll(() => reader.others.get(502)).toBe('{"here":"other"}');
  expect(honest.lost).toEqual([]);
});

it('[LI4] people who show much, all within their bounds, use up nobody else’s', async () => {
  const [one, other, reader] = [await comesIn(0), await comesIn(1), await comesIn(2)];
  // Clients that repeat what they hear of others must not be charged for it: ours do, as all y-websocket clients do.
  for (let clock = 1; clock <= 100; clock += 1) {
    one.line.send(saying([501, clock, `{"at":${clock}}`]));
    other.line.send(saying([502, clock, `{"at":${clock}}`]));
  }
  await expect.poll(() => [reader.others.get(501), reader.others.get(502)]).toEqual(['{"at":100}', '{"at":100}']);
  await wait(300);
  expect(honest.lost).toEqual([]);
  await honest.guests[0]!.writes('Skrevet likevel', { round: 1 });
});

it('[SY7] whoever leaves is gone for those who are here and for those who come', async () => {
  const [one, reader] = [await comesIn(0), await comesIn(2)];
  one.line.send(saying([501, 1, '{"here":"one"}']));
  await expect.poll(() => reader.others.get(501)).toBe('{"here":"one"}');
  one.line.leave();
  await expect.poll(() => reader.others.get(501)).toBe('null');
  const late = await comesIn(1);
  expect(late.others.has(501)).toBe(false);
});

import { setImmediate as turn } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { bareLine, controlLine, offered } from './kit/bare-line.ts';
import { again, chanceFrom, seedFor, type Chance } from './kit/chance.ts';
import { askForAll, sayOnce, updateMessage, witnessAt } from './kit/document-line.ts';
import { report } from './kit/figures.ts';
import { noteEntry, oneStruct } from './kit/hand-made.ts';
import { honestCafe, table, type Honest } from './kit/honest.ts';
import { binary, text } from './kit/websocket-frame.ts';

const seed = seedFor();
/** What must never leave: it lies all over the pool from which Node cuts small buffers, next to whatever is being read. */
const canary = 'KANARIFUGL';
const lies = 480;

let here: InProcess;
let honest: Honest;

beforeAll(async () => {
  here = await serveHere();
  honest = await honestCafe(here.url, { guests: 2, bad: 30 });
});
afterAll(async () => {
  honest.close();
  await here.close();
});

/** Fills the pool: dozens of small buffers, most of them let go again at once. */
function spray(): void {
  for (let count = 0; count < 64; count += 1) Buffer.from(`${canary}-${count}-`.repeat(1 + (count % 8)));
}

/** A message in which some length is a lie. */
function lyingMessage(chance: Chance, pen: number): Uint8Array {
  const lie = chance.pick([chance.below(64), 100, 1000, 8192, 60_000, 2 ** 31, 2 ** 40]);
  const stump = chance.bytes(chance.below(6));
  const field = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, lie);
    encoding.writeUint8Array(encoder, stump);
  });
  switch (chance.below(5)) {
    case 0: // The update itself is shorter than it says.
      return binary(Buffer.concat([Uint8Array.of(0, 2), field]));
    case 1: // So is the state vector.
      return binary(Buffer.concat([Uint8Array.of(0, 0), field]));
    case 2: // So is a state of presence.
      return binary(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, 1);
          encoding.writeVarUint8Array(encoder, Buffer.concat([Uint8Array.of(1, 7, 1), field]));
        }),
      );
    case 3: // A note whose words end behind the message.
      return updateMessage(
        oneStruct(pen, 0, (encoder) => {
          encoding.writeUint8(encoder, 8 | 0x20);
          encoding.writeVarUint(encoder, 1);
          encoding.writeVarString(encoder, 'notes');
          encoding.writeVarString(encoder, `k${pen}`);
          encoding.writeVarUint(encoder, 1);
          encoding.writeUint8(encoder, 119);
          encoding.writeUint8Array(encoder, field);
        }),
      );
    default: {
      // Any byte of a good note made larger.
      const good = oneStruct(pen, 0, noteEntry(`k${pen}`, pen, 'Ord'));
      const bent = Uint8Array.from(good);
      const at = chance.below(bent.length);
      bent[at] = (bent[at] ?? 0) | chance.pick([0x20, 0x40, 0x7f]);
      return updateMessage(bent);
    }
  }
}

it(
  `[A6] ${lies} lies about lengths bring nothing out of the server’s memory ${again(seed)}`,
  { timeout: 60_000 },
  async () => {
    // The trap is set: whoever read past the end of a small buffer would read a canary.
    spray();
    expect(Buffer.from(Buffer.from('x').buffer).includes(canary)).toBe(true);
    const chance = chanceFrom(seed);
    const { port } = here.serving;
    const at = { port, path: `/sync/${honest.cafe.cafe}/table/${table}` };
    const witness = await witnessAt(at, honest.leader.links.projector);
    let answered = 0;
    let leaked = 0;
    const listen = (payload: Buffer): void => {
      answered += payload.length;
      if (payload.includes(canary)) leaked += 1;
    };
    for (let lie = 0; lie < lies; lie += 6) {
      spray();
      await Promise.all(
        Array.from({ length: 6 }, async (_, index) => {
          const ticket = honest.bad[(lie + index) % honest.bad.length] ?? '';
          const line = bareLine({ ...at, protocols: offered(ticket), onMessage: listen });
          await line.answered;
          spray();
          line.send(lyingMessage(chance, 1_000_000 + lie + index));
          line.send(askForAll);
          const leaving = setTimeout(() => line.leave(), 25);
          await line.ended;
          clearTimeout(leaving);
        }),
      );
      await turn();
    }
    // The control plane has a length too: the number of attachments.
    for (let count = 0; count < 60; count += 1) {
      const line = bareLine({ port, path: controlLine, onMessage: listen });
      await line.answered;
      spray();
      line.send(text(`40${JSON.stringify({ cafe: honest.cafe.cafe, ticket: honest.bad[count % 30] })}`));
      line.send(text(`45${1 + chance.below(9)}-7["command",{"_placeholder":true,"num":${chance.below(12)}}]`));
      line.send(binary(chance.bytes(chance.below(9))));
      setTimeout(() => line.leave(), 25);
      await line.ended;
    }
    const { code } = await sayOnce(at, honest.bad[0] ?? '', askForAll);
    expect(code).toBeNull();
    report(`canary, seed ${seed}`, { lies, 'bytes answered': answered, 'bytes to the witness': witness.bytes() });
    witness.line.leave();
    expect(answered).toBeGreaterThan(1000);
    expect(leaked).toBe(0);
    expect(witness.heard(canary)).toBe(false);
    // Nor does it lie on the disk, from where it would go out one day.
    const stored = here.journal.stored(honest.cafe.cafe);
    const updates = stored.filter((entry) => entry.kind === 'update').map(({ update }) => Buffer.from(update));
    expect(updates.length).toBeGreaterThan(1);
    expect(updates.filter((update) => update.includes(canary))).toEqual([]);
  },
);

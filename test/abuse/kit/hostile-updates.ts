/** Many bent updates against admission alone, with a witness who has only what was admitted. */
import * as Y from 'yjs';
import { readTablecloth } from '../../../shared/documents/tablecloth.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { Tally } from './figures.ts';
import { openGate, type Gate } from './gate.ts';
import { mutant, type Stock } from './mutants.ts';
import { guestWriter, recordOf, writeSomething, type Phone, type Recorded } from './session.ts';

export interface UpdateOutcome {
  readonly sent: number;
  readonly answers: Tally;
  readonly kinds: Tally;
  /** Processor time of one refused update, on average and of the dearest, in ms. */
  readonly meanMs: number;
  readonly mostMs: number;
  /** What did not hold, in words. */
  readonly wrong: readonly string[];
}

const mallory = guestWriter('mallory', { hosted: new Set() });
/** A fresh café after so many: the attacker's admitted notes would otherwise fill it up and be refused for that alone. */
const perCafe = 250;

export function bendUpdates(seed: number, count: number): UpdateOutcome {
  const chance = chanceFrom(seed);
  const outcome = { answers: new Tally(), kinds: new Tally(), wrong: [] as string[] };
  const times: number[] = [];
  let sent = 0;
  while (sent < count && outcome.wrong.length < 20) {
    const table = playedTable(chance);
    for (let turn = 0; turn < perCafe && sent < count; turn += 1, sent += 1) {
      const stock = stockOf(table, chance, sent);
      const { name, bytes } = mutant(chance, stock);
      const before = Buffer.from(Y.encodeStateAsUpdate(table.gate.doc));
      const started = performance.now();
      const answer = table.gate.send(bytes, mallory);
      const took = performance.now() - started;
      outcome.kinds.count(name);
      outcome.answers.count(answer.ok ? (answer.empty ? 'nothing new' : 'admitted') : answer.refusal);
      const wrong = answer.ok ? afterAdmission(table, answer.update) : afterRefusal(table, before);
      if (!answer.ok) times.push(took);
      if (wrong) outcome.wrong.push(`${name} (${Buffer.from(bytes).toString('hex')}): ${wrong}`);
    }
  }
  const meanMs = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { sent, ...outcome, meanMs, mostMs: times.reduce((most, time) => Math.max(most, time), 0) };
}

interface Table {
  readonly gate: Gate;
  readonly recorded: readonly Recorded[];
  readonly pens: readonly number[];
  /** Somebody who reads along: has applied what was told, and nothing else. */
  readonly witness: Y.Doc;
  /** Notes and words of everybody but the attacker. */
  readonly honest: string;
}

function playedTable(chance: Chance): Table {
  const gate = openGate({ kind: 'tablecloth', table: 't1' });
  const witness = new Y.Doc();
  const recorded: Recorded[] = [];
  const phones: Phone[] = ['anne', 'berit', 'carl'].map((id) => ({ writer: guestWriter(id), doc: new Y.Doc() }));
  for (let step = 0; step < 24; step += 1) {
    const phone = chance.pick(phones);
    const fresh = recordOf(phone, () => writeSomething(phone, chance, step));
    recorded.push(...fresh);
    for (const { update } of fresh) {
      const answer = gate.send(update, phone.writer);
      if (!answer.ok) throw new Error(`an honest update was refused: ${answer.refusal}`);
      for (const { doc } of phones) Y.applyUpdate(doc, answer.update, 'server');
      Y.applyUpdate(witness, answer.update);
    }
  }
  // Whoever wrote something has their own bytes; everybody else has what admission made of them.
  const read = JSON.stringify(readTablecloth(witness));
  if (phones.some(({ doc }) => JSON.stringify(readTablecloth(doc)) !== read))
    throw new Error('honest people see different things');
  return { gate, recorded, pens: phones.map(({ doc }) => doc.clientID), witness, honest: honestPart(gate, gate.doc) };
}

/** Updates that the attacker could send next, from a phone that has everything. */
function stockOf({ gate, recorded, pens }: Table, chance: Chance, step: number): Stock {
  const phone = { writer: mallory, doc: new Y.Doc() };
  Y.applyUpdate(phone.doc, Y.encodeStateAsUpdate(gate.doc), 'server');
  const own = recordOf(phone, () => {
    for (let count = 0; count < 3; count += 1) writeSomething(phone, chance, step * 3 + count);
  });
  return {
    // The second and third come without what went before them: a gap.
    own: own.map(({ update }) => update),
    others: recorded.map(({ update }) => update),
    ownPens: [phone.doc.clientID],
    othersPens: pens,
  };
}

function afterRefusal({ gate }: Table, before: Buffer): string | null {
  if (gate.doc.store.pendingStructs !== null || gate.doc.store.pendingDs !== null) return 'something was parked';
  return before.equals(Y.encodeStateAsUpdate(gate.doc)) ? null : 'a refused update changed the document';
}

function afterAdmission(table: Table, told: Uint8Array): string | null {
  const { gate, witness, honest } = table;
  Y.applyUpdate(witness, told);
  if (witness.store.pendingStructs !== null || gate.doc.store.pendingStructs !== null) return 'something was parked';
  for (const { id } of Y.decodeUpdate(told).structs)
    if (gate.ownerOf(id.client) !== 'mallory') return `a struct of pen ${id.client} was told`;
  if (honestPart(gate, gate.doc) !== honest) return 'what others wrote has changed';
  if (honestPart(gate, witness) !== honest) return 'the witness sees others’ words changed';
  return JSON.stringify(readTablecloth(witness)) === JSON.stringify(readTablecloth(gate.doc))
    ? null
    : 'the witness sees something else than the server';
}

/** Everything that is not the attacker's. The table's sentence may be written by everybody at it, so it is left out. */
function honestPart(gate: Gate, doc: Y.Doc): string {
  const { notes, handedOn } = readTablecloth(doc);
  const others = notes.filter(({ pen }) => gate.ownerOf(pen) !== 'mallory');
  return JSON.stringify([others, Object.values(handedOn).map(({ places }) => places)]);
}

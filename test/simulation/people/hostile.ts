/** Somebody with a valid ticket and a program of their own: speaks the protocol, and says what nobody may. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep2, readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { messageNumber, plainProtocol, syncPath, ticketProtocol } from '../../../shared/wire/sync.ts';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import { hostileMark } from '../checks/witness.ts';
import { PhoneSocket } from '../world/phone-socket.ts';
import { Guest } from './guest.ts';

type Note = Readonly<Record<string, unknown>>;

/** Bad things to do to a copy of a tablecloth; each must be refused whole. What is written bears the mark. */
const attacks: Readonly<Record<string, (doc: Y.Doc, notes: Y.Map<Note>) => void>> = {
  'rewrite a note': (doc, notes) => {
    for (const [id, note] of notes.entries()) notes.set(id, { ...note, text: hostileMark, pen: doc.clientID });
  },
  'claim another pen': (_doc, notes) => {
    // What is added while one reads is read as well: the list is taken first.
    const there = Array.from(notes.entries());
    for (const [id, note] of there) notes.set(`${id}x`, { ...note, text: hostileMark });
  },
  'delete a note': (_doc, notes) => {
    const [id] = notes.keys();
    if (id !== undefined) notes.delete(id);
  },
  'wrong round': (doc, notes) => {
    notes.set('fremtid', note(doc, { round: 12 }));
  },
  'too long': (doc, notes) => {
    notes.set('lang', note(doc, { text: hostileMark.repeat(200) }));
  },
  'nested type': (doc) => {
    const inner = new Y.Map<string>();
    inner.set('x', hostileMark);
    doc.getMap<unknown>('notes').set('inne', inner);
  },
  'other root': (doc) => {
    doc.getMap<string>('annet').set('x', hostileMark);
  },
  'borrow a pen': (doc, notes) => {
    const [pen] = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
    if (pen === undefined) return;
    doc.clientID = pen;
    notes.set('laan', note(doc, {}));
  },
};

function note(doc: Y.Doc, changes: Note): Note {
  return {
    state: 'written',
    kind: 'idea',
    text: hostileMark,
    round: 1,
    at: 1,
    buildsOn: null,
    pen: doc.clientID,
    ...changes,
  };
}

export class Hostile extends Guest {
  override acts(): void {
    const { phone, chance } = this;
    const { room, own } = phone ?? {};
    if (!phone || !room || !own || !this.isHere) return void this.comes();
    const tables = Object.values(own.itinerary).filter((table) => table !== null);
    const table = chance.anyOf(tables);
    if (table === undefined || chance.happens(0.4)) return phone.ask(this.#illegal());
    const [name, attack] = chance.pick(Object.entries(attacks));
    this.hall.figures.count(`attack: ${name}`);
    this.#attack(table, attack);
  }

  #attack(table: string, attack: (typeof attacks)[string]): void {
    const { hall, chance, number } = this;
    const doc = new Y.Doc();
    let hasAttacked = false;
    const address = `ws://phone-${number}${syncPath}/${hall.cafe.id}/table/${table}`;
    const say = (write: (encoder: encoding.Encoder) => void): void =>
      socket.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, messageNumber.sync);
          write(encoder);
        }),
      );
    const answer = (data: Uint8Array): void => {
      const decoder = decoding.createDecoder(data);
      if (hasAttacked || decoding.readVarUint(decoder) !== messageNumber.sync) return;
      if (readSyncMessage(decoder, encoding.createEncoder(), doc, null) !== messageYjsSyncStep2) return;
      hasAttacked = true;
      const before = Y.encodeStateVector(doc);
      doc.transact(() => attack(doc, doc.getMap('notes')));
      if (chance.happens(0.15)) socket.send(Uint8Array.from({ length: 30 }, () => chance.below(256)));
      say((encoder) => writeUpdate(encoder, Y.encodeStateAsUpdate(doc, before)));
      hall.time.after(20_000, () => socket.close());
    };
    const socket: PhoneSocket = new PhoneSocket(hall, address, [plainProtocol, `${ticketProtocol}${this.ticket}`], {
      onopen: () => say((encoder) => writeSyncStep1(encoder, doc)),
      onmessage: ({ data }) => answer(new Uint8Array(data)),
      onclose: ({ code }) => hall.figures.count(`attack ended with ${code}`),
    });
  }

  #illegal(): CommandInput {
    const { chance, hall, person } = this;
    const from = this.phone?.room?.stage ?? 's1';
    const [note] = chance.anyOf([...hall.ledger.notes]) ?? ['ingen'];
    this.hall.figures.count('act: illegal command');
    return chance.pick<CommandInput>([
      { type: 'next', from },
      { type: 'closeVote' },
      { type: 'hideNote', note },
      { type: 'placeDot', note, person: 'en-annen' },
      { type: 'placeDot', note },
      { type: 'changePerson', person: 'en-annen', name: 'X', organisation: '', actorType: null },
      { type: 'signNote', note, person: person ?? 'x' },
      { type: 'timeUp', from, deadline: 1 },
      { type: 'drawSeats' },
      { type: 'extend', from, minutes: 60 },
    ]);
  }
}

import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isGoneIn } from './gone.ts';
import { AdmissionIndex, type AdmissionRefusal } from './admission.ts';
import { notesPerWriter } from './bounds.ts';
import { isPlain } from './plain.ts';
import { addCard, changeCard, readCards, removeCard } from './cards.ts';
import type { DocumentRef } from './names.ts';
import { readNote, readTablecloth, withdrawNote, writeNote, writeWords } from './tablecloth.ts';
import { groupNotes, readWall } from './wall.ts';
import type { Writer } from './writer.ts';

const tablecloth: DocumentRef = { kind: 'tablecloth', table: 't1' };
const wall: DocumentRef = { kind: 'wall' };

function guest(id: string, more: Partial<Writer> = {}): Writer {
  return {
    id,
    facilitates: false,
    rounds: new Set([1]),
    hosted: new Set(),
    boards: new Set(),
    ...more,
  };
}
const facilitator: Writer = {
  id: 'facilitator',
  facilitates: true,
  rounds: new Set([1, 2, 3]),
  hosted: new Set([1, 2, 3]),
  boards: new Set(['themes', 'vision', 'stones', 'actions']),
};

/** A server's document and its index, and people who write to it; everything that is admitted reaches everybody at once. */
function server(document: DocumentRef) {
  const doc = new Y.Doc();
  const index = new AdmissionIndex(document);
  const copies: Y.Doc[] = [];
  function send(update: Uint8Array, writer: Writer): AdmissionRefusal | null {
    const before = Y.encodeStateAsUpdate(doc);
    const admission = index.check(update, writer, isGoneIn(doc));
    if (!admission.ok) {
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
      return admission.refusal;
    }
    index.record(admission.admitted);
    Y.applyUpdate(doc, update);
    for (const copy of copies) Y.applyUpdate(copy, update, 'server');
    return null;
  }
  function person(writer: Writer) {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), 'server');
    copies.push(copy);
    return {
      doc: copy,
      /** Runs a change on their copy and sends what it made. */
      does: (change: (doc: Y.Doc) => void): AdmissionRefusal | null => {
        const vector = Y.encodeStateVector(copy);
        change(copy);
        return send(Y.encodeStateAsUpdate(copy, vector), writer);
      },
      /** Sends everything the server lacks, as after a reconnection. */
      catchesUp: (): AdmissionRefusal | null => send(Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)), writer),
    };
  }
  return { doc, index, send, person };
}

const note = (id: string, text = 'En tanke', round = 1) => ({
  id,
  kind: 'idea' as const,
  text,
  round,
  at: 1,
  buildsOn: null,
});

/** An update with one struct, written by hand: what no honest client makes. */
function rawUpdate(
  pen: number,
  clock: number,
  struct: (encoder: encoding.Encoder) => void,
  deletions: readonly (readonly [number, number, number])[] = [],
) {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, pen);
    encoding.writeVarUint(encoder, clock);
    struct(encoder);
    encoding.writeVarUint(encoder, deletions.length);
    for (const [client, at, length] of deletions) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, at);
      encoding.writeVarUint(encoder, length);
    }
  });
}

/** The struct of a map entry `root[key] = value`. */
function entry(root: string, key: string, value: (encoder: encoding.Encoder) => void) {
  return (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 8 | 0x20);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, root);
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint(encoder, 1);
    value(encoder);
  };
}

/** The struct of a whole, valid note. */
function noteEntry(id: string, pen: number, text: string) {
  return entry('notes', id, (encoder) =>
    encoding.writeAny(encoder, { state: 'written', kind: 'idea', text, round: 1, at: 2, buildsOn: null, pen }),
  );
}

describe('admission of honest writing', () => {
  it('[AD1] a note is admitted, edited and withdrawn by its writer, also from another device of theirs', () => {
    const { doc, person } = server(tablecloth);
    const anne = person(guest('anne'));
    expect(anne.does((copy) => writeNote(copy, note('n1')))).toBeNull();
    expect(anne.does((copy) => writeNote(copy, note('n1', 'Bedre sagt')))).toBeNull();
    const anneAgain = person(guest('anne'));
    expect(anneAgain.does((copy) => writeNote(copy, note('n1', 'Enda bedre')))).toBeNull();
    expect(readTablecloth(doc).notes).toMatchObject([{ id: 'n1', text: 'Enda bedre' }]);
    expect(anneAgain.does((copy) => withdrawNote(copy, 'n1'))).toBeNull();
    expect(readTablecloth(doc).notes).toEqual([]);
    expect(readNote(doc, 'n1')?.state).toBe('withdrawn');
  });

  it('[AD1] what was written and rewritten offline arrives in one update, whichever device sends it', () => {
    const { doc, person } = server(tablecloth);
    const anne = person(guest('anne'));
    for (let time = 0; time < 5; time += 1) writeNote(anne.doc, note('n1', `Forsøk ${time}`));
    writeNote(anne.doc, note('n2'));
    writeNote(anne.doc, note('n1', 'Til slutt'));
    expect(anne.catchesUp()).toBeNull();
    expect(readTablecloth(doc).notes.map(({ text }) => text)).toContain('Til slutt');
    expect(anne.catchesUp()).toBeNull();
  });

  it('[AD2] coming back after others have replaced things is no offence, also for somebody who only reads', () => {
    const { doc, index, person } = server(tablecloth);
    const anne = person(guest('anne'));
    const reader = person(guest('reader', { rounds: new Set() }));
    anne.does((copy) => writeNote(copy, note('n1')));
    anne.does((copy) => writeNote(copy, note('n1', 'Endret')));
    const update = Y.encodeStateAsUpdate(reader.doc, Y.encodeStateVector(doc));
    const admission = index.check(update, guest('', { rounds: new Set() }), isGoneIn(doc));
    expect(admission).toMatchObject({ ok: true, admitted: { empty: true } });
    expect(reader.catchesUp()).toBeNull();
  });

  it('[AD3] the essentials are the host’s, the sentence is the table’s', () => {
    const { doc, person } = server(tablecloth);
    const host = person(guest('host', { hosted: new Set([1]) }));
    const anne = person(guest('anne'));
    expect(host.does((copy) => writeWords(copy, 1, 1, 'Det viktigste'))).toBeNull();
    expect(anne.does((copy) => writeWords(copy, 1, 'sentence', 'Kort sagt'))).toBeNull();
    expect(readTablecloth(doc).handedOn[1]).toMatchObject({ essentials: ['Det viktigste'], sentence: 'Kort sagt' });
    const berit = person(guest('berit'));
    expect(berit.does((copy) => writeWords(copy, 1, 2, 'Mitt'))).toBe('not-yours');
    const later = person(guest('later', { rounds: new Set([2]) }));
    expect(later.does((copy) => writeWords(copy, 1, 'sentence', 'Ikke vår'))).toBe('not-yours');
  });

  it('[AD4] cards: everybody whose stage it is makes them and changes their own, facilitators change all', () => {
    const { doc, person } = server(wall);
    const anne = person(guest('anne', { boards: new Set(['vision', 'themes']) }));
    const berit = person(guest('berit', { boards: new Set(['vision']) }));
    const leader = person(facilitator);
    expect(
      anne.does((copy) => addCard(copy, 'vision', 'v1', { text: 'Leve av musikk', sources: ['note/n1'] })),
    ).toBeNull();
    expect(anne.does((copy) => changeCard(copy, 'vision', 'v1', { text: 'Her lever folk av musikk' }))).toBeNull();
    expect(leader.does((copy) => changeCard(copy, 'vision', 'v1', { order: 5 }))).toBeNull();
    expect(berit.does((copy) => changeCard(copy, 'vision', 'v1', { text: 'Mitt' }))).toBe('not-yours');
    expect(
      person(guest('berit2', { boards: new Set(['vision']) })).does((copy) =>
        addCard(copy, 'actions', 'a1', { title: 'Lag' }),
      ),
    ).toBe('not-yours');
    expect(anne.does((copy) => addCard(copy, 'themes', 'th1', { title: 'Musikk' }))).toBeNull();
    expect(anne.does((copy) => groupNotes(copy, ['n1', 'n2'], 'th1'))).toBeNull();
    expect(readWall(doc).themeOf).toEqual({ n1: 'th1', n2: 'th1' });
    expect(leader.does((copy) => removeCard(copy, 'vision', 'v1'))).toBeNull();
    expect(readCards(doc, 'vision')).toEqual([]);
  });

  it('[AD4] two facilitators may change two fields of one card at the same time', () => {
    const { doc, person } = server(wall);
    const one = person(facilitator);
    const other = person(facilitator);
    one.does((copy) => addCard(copy, 'actions', 'a1', { title: 'Lag liste' }));
    const [oneVector, otherVector] = [Y.encodeStateVector(one.doc), Y.encodeStateVector(other.doc)];
    changeCard(one.doc, 'actions', 'a1', { result: 'Liste på nett' });
    changeCard(other.doc, 'actions', 'a1', { deadline: '2026-10-19', title: 'Lag en liste' });
    changeCard(one.doc, 'actions', 'a1', { title: 'Lag én liste' });
    expect(one.catchesUp()).toBeNull();
    expect(other.catchesUp()).toBeNull();
    expect([oneVector, otherVector]).toBeDefined();
    expect(readCards(doc, 'actions')).toMatchObject([{ result: 'Liste på nett', deadline: '2026-10-19' }]);
  });
});

describe('admission of attacks', () => {
  function withVictim() {
    const made = server(tablecloth);
    const victim = made.person(guest('victim'));
    victim.does((copy) => writeNote(copy, note('n1')));
    return { ...made, victim, pen: victim.doc.clientID };
  }
  const attacker = guest('attacker');

  it('[A1] a good struct with a cut-off delete set is refused whole', () => {
    const { send, person } = withVictim();
    const update = person(attacker);
    writeNote(update.doc, note('n2'));
    const bytes = Y.encodeStateAsUpdate(update.doc);
    expect(send(bytes.slice(0, -1), attacker)).toBe('malformed');
  });

  it('[A2] a GC or Skip struct, under anybody’s pen, is refused', () => {
    const { send, pen } = withVictim();
    const gc = (encoder: encoding.Encoder): void => {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 2 ** 40);
    };
    expect(send(rawUpdate(pen, 1, gc), attacker)).toBe('forbidden-struct');
    expect(send(rawUpdate(999, 0, gc), attacker)).toBe('forbidden-struct');
    const skip = (encoder: encoding.Encoder): void => {
      encoding.writeUint8(encoder, 10);
      encoding.writeVarUint(encoder, 5);
    };
    expect(send(rawUpdate(999, 0, skip), attacker)).toBe('forbidden-struct');
  });

  it('[A2] nobody writes with another’s pen', () => {
    const { send, pen } = withVictim();
    expect(
      send(
        rawUpdate(
          pen,
          1,
          entry('notes', 'n9', (encoder) => encoding.writeAny(encoder, 'x')),
        ),
        attacker,
      ),
    ).toBe('not-your-pen');
  });

  it('[A3] nobody deletes, replaces or rewrites another’s note', () => {
    const { doc, send, person, pen } = withVictim();
    const deletion = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      for (const number of [1, pen, 1, 0, 1]) encoding.writeVarUint(encoder, number);
    });
    expect(send(deletion, attacker)).toBe('not-yours');
    expect(person(attacker).does((copy) => writeNote(copy, note('n1', 'Overskrevet')))).toBe('not-yours');
    const mallory = person(attacker);
    expect(mallory.does((copy) => copy.getMap('notes').delete('n1'))).toBe('not-yours');
    expect(readTablecloth(doc).notes).toMatchObject([{ id: 'n1', text: 'En tanke' }]);
  });

  it('[A4] gaps in the clock are never parked: each is refused at once, 4,000 of them in well under a second', () => {
    const { send, doc } = withVictim();
    const started = process.hrtime.bigint();
    for (let clock = 1; clock <= 4000; clock += 1) {
      const update = rawUpdate(
        777,
        clock * 2,
        entry('notes', `g${clock}`, (encoder) => encoding.writeAny(encoder, 'x')),
      );
      expect(send(update, attacker)).toBe('resync');
    }
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
    expect(doc.store.pendingStructs).toBeNull();
  });

  it('[A5] a value with a smuggled prototype is not plain data', () => {
    const { send } = withVictim();
    const smuggled = entry('notes', 'n9', (encoder) => {
      encoding.writeUint8(encoder, 118);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, '__proto__');
      encoding.writeAny(encoder, { state: 'written', text: 'x' });
    });
    expect(send(rawUpdate(778, 0, smuggled), attacker)).toBe('bad-value');
    expect(isPlain(Object.create({ polluted: 1 }))).toBe(false);
  });

  it('[A6] a string that claims to be longer than the message is refused, and leaks nothing', () => {
    const { send } = withVictim();
    const lying = entry('notes', 'n9', (encoder) => {
      encoding.writeUint8(encoder, 119);
      encoding.writeVarUint(encoder, 5000);
      encoding.writeUint8Array(encoder, new Uint8Array([65, 66]));
    });
    expect(send(rawUpdate(779, 0, lying), attacker)).toBe('malformed');
  });

  it('[A7] no shared type may be made inside a document, by anybody', () => {
    const { person } = withVictim();
    for (const type of [new Y.Map(), new Y.Array(), new Y.Text('x')]) {
      expect(person(guest('attacker')).does((copy) => copy.getMap('notes').set('n9', type))).not.toBeNull();
    }
  });

  it('[A8] only the roots and keys that a document has', () => {
    const { person } = withVictim();
    expect(person(attacker).does((copy) => copy.getMap('other').set('x', 1))).toBe('no-such-place');
    expect(person(attacker).does((copy) => copy.getText('notes').insert(0, 'x'))).toBe('forbidden-struct');
    expect(person(attacker).does((copy) => copy.getArray('notes').push([1]))).toBe('no-such-place');
    expect(person(attacker).does((copy) => copy.getMap('notes').set('__proto__', 1))).toBe('no-such-place');
    expect(person(attacker).does((copy) => copy.getMap('words').set('r1/essential/4', 'x'))).toBe('no-such-place');
    expect(person(attacker).does((copy) => copy.getMap('actions').set('a/title', 'x'))).toBe('no-such-place');
  });

  it('[A9] deep nesting and absurd counts are refused quickly', () => {
    const { send } = withVictim();
    const deep = entry('notes', 'n9', (encoder) => {
      for (let level = 0; level < 20_000; level += 1) {
        encoding.writeUint8(encoder, 117);
        encoding.writeVarUint(encoder, 1);
      }
      encoding.writeAny(encoder, null);
    });
    expect(['malformed', 'bad-value']).toContain(send(rawUpdate(780, 0, deep), attacker));
    const many = encoding.encode((encoder) => {
      for (const number of [1, 2 ** 31, 781, 0]) encoding.writeVarUint(encoder, number);
    });
    expect(send(many, attacker)).toBe('malformed');
  });

  it('[AD5] a note must pass its schema: kind, round, length, clean words, one’s own pen', () => {
    const { person } = withVictim();
    const bad: Record<string, unknown>[] = [
      { kind: 'rant' },
      { round: 2 },
      { round: 1.5 },
      { text: '' },
      { text: 'x'.repeat(601) },
      { text: 'bell\u0007' },
      { text: 'right\u202eleft' },
      { at: -1 },
      { at: Number.NaN },
      { buildsOn: 'a b' },
      { extra: true },
      { for: 'p2' },
      { pen: 5 },
    ];
    for (const change of bad) {
      const mallory = person(guest('attacker'));
      const record = {
        state: 'written',
        kind: 'idea',
        text: 'god',
        round: 1,
        at: 1,
        buildsOn: null,
        pen: mallory.doc.clientID,
        ...change,
      };
      expect(
        mallory.does((copy) => copy.getMap('notes').set('n9', record)),
        JSON.stringify(change),
      ).not.toBeNull();
    }
  });

  it('[AD6] nobody fills a tablecloth: a bounded number of notes each', () => {
    const { person } = withVictim();
    const mallory = person(attacker);
    for (let count = 0; count < notesPerWriter; count += 1)
      expect(mallory.does((copy) => writeNote(copy, note(`m${count}`)))).toBeNull();
    expect(mallory.does((copy) => writeNote(copy, note('one-more')))).toBe('too-many');
  });

  it('[AD7] learning stored updates again gives an index that judges as before', () => {
    const { doc, victim, pen } = withVictim();
    victim.does((copy) => writeNote(copy, note('n1', 'Endret')));
    const index = new AdmissionIndex(tablecloth);
    index.learn(Y.encodeStateAsUpdate(doc), () => 'victim');
    expect(index.penOwner(pen)).toBe('victim');
    const mallory = new Y.Doc();
    Y.applyUpdate(mallory, Y.encodeStateAsUpdate(doc));
    const vector = Y.encodeStateVector(mallory);
    writeNote(mallory, note('n1', 'Stjålet'));
    expect(index.check(Y.encodeStateAsUpdate(mallory, vector), attacker, isGoneIn(doc))).toEqual({
      ok: false,
      refusal: 'not-yours',
    });
  });

  it('[AD7] after learning, a card still has its maker: its fields can be changed by them, and nobody else can claim it', () => {
    const { doc, person } = server(wall);
    const anne = guest('anne', { boards: new Set(['vision']) });
    person(anne).does((copy) => addCard(copy, 'vision', 'v1', { text: 'Leve av musikk' }));
    const index = new AdmissionIndex(wall);
    index.learn(Y.encodeStateAsUpdate(doc), () => 'anne');
    const change = (writer: Writer, edit: (copy: Y.Doc) => void) => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      const vector = Y.encodeStateVector(copy);
      edit(copy);
      return index.check(Y.encodeStateAsUpdate(copy, vector), writer, isGoneIn(doc));
    };
    const berit = guest('berit', { boards: new Set(['vision']) });
    expect(
      change(facilitator, (copy) => changeCard(copy, 'vision', 'v1', { text: 'Her lever folk av musikk' })).ok,
    ).toBe(true);
    expect(change(anne, (copy) => changeCard(copy, 'vision', 'v1', { text: 'Her lever folk av musikk' })).ok).toBe(
      true,
    );
    expect(change(berit, (copy) => changeCard(copy, 'vision', 'v1', { text: 'Min' }))).toEqual({
      ok: false,
      refusal: 'not-yours',
    });
    expect(change(berit, (copy) => addCard(copy, 'vision', 'v1', { text: 'Min' }))).toEqual({
      ok: false,
      refusal: 'not-yours',
    });
  });

  it('[A10] what is stored and sent on is what was judged: second blocks, known structs and trailing bytes reach nobody', () => {
    const { doc, index, pen } = withVictim();
    const benign = rawUpdate(900, 0, noteEntry('n5', 900, 'Snill'));
    const forged = rawUpdate(
      900,
      0,
      entry('notes', 'n1', (encoder) => encoding.writeAny(encoder, 'FORFALSKET')),
    );
    const twoBlocks = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2);
      encoding.writeUint8Array(encoder, benign.slice(1, -1));
      encoding.writeUint8Array(encoder, forged.slice(1, -1));
      encoding.writeVarUint(encoder, 0);
    });
    const inVictimsPen = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2);
      encoding.writeUint8Array(encoder, benign.slice(1, -1));
      encoding.writeUint8Array(
        encoder,
        rawUpdate(
          pen,
          0,
          entry('notes', 'n1', (inner) => encoding.writeAny(inner, 'FORFALSKET')),
        ).slice(1, -1),
      );
      encoding.writeVarUint(encoder, 0);
    });
    const withJunk = encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, benign);
      encoding.writeUint8Array(encoder, new Uint8Array(50_000).fill(7));
    });
    expect(index.check(withJunk, attacker, isGoneIn(doc))).toEqual({ ok: false, refusal: 'malformed' });
    for (const update of [twoBlocks, inVictimsPen]) {
      const admission = index.check(update, attacker, isGoneIn(doc));
      if (!admission.ok) throw new Error(admission.refusal);
      expect(admission.admitted.update.length).toBeLessThan(400);
      const reader = new Y.Doc();
      Y.applyUpdate(reader, admission.admitted.update);
      Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc));
      expect(readTablecloth(reader).notes.map(({ id, text }) => [id, text])).toEqual([
        ['n1', 'En tanke'],
        ['n5', 'Snill'],
      ]);
      expect(reader.store.pendingStructs).toBeNull();
    }
  });

  it('[A10] blocks in which nothing is written or deleted reach nobody either', () => {
    const { doc, index } = withVictim();
    const benign = rawUpdate(900, 0, noteEntry('n5', 900, 'Snill'));
    const block = benign.slice(1, -1);
    const written = (...numbers: readonly (number | Uint8Array)[]): Uint8Array =>
      encoding.encode((encoder) => {
        for (const part of numbers)
          if (typeof part === 'number') encoding.writeVarUint(encoder, part);
          else encoding.writeUint8Array(encoder, part);
      });
    const behind = written(2, block, 0, 77, 5, 0);
    const before = written(2, 0, 77, 5, block, 0);
    const deletesNothing = written(1, block, 1, 77, 0);
    for (const update of [benign, behind, before, deletesNothing]) {
      const admission = index.check(update, attacker, isGoneIn(doc));
      if (!admission.ok) throw new Error(admission.refusal);
      expect([...admission.admitted.update]).toEqual([...benign]);
    }
    const first = index.check(benign, attacker, isGoneIn(doc));
    if (first.ok) index.record(first.admitted);
    // The same of one that has been deleted before it was sent, said once, and with nothing behind it.
    const next = rawUpdate(900, 1, noteEntry('n6', 900, 'Også snill')).slice(1, -1);
    const plain = written(1, next, 1, 900, 1, 1, 1);
    const twice = written(1, next, 2, 900, 1, 1, 1, 900, 0);
    for (const update of [plain, twice]) {
      const admission = index.check(update, attacker, isGoneIn(doc));
      if (!admission.ok) throw new Error(admission.refusal);
      expect([...admission.admitted.update]).toEqual([...plain]);
    }
  });

  it('[A11] a struct may lean on what is there already and on nothing that comes later', () => {
    const { send, doc } = withVictim();
    const leaning = (pen: number, clock: number) => (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 8 | 0x80 | 0x20);
      encoding.writeVarUint(encoder, pen);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, 'x');
    };
    const forward = encoding.encode((encoder) => {
      for (const number of [1, 2, 901, 0]) encoding.writeVarUint(encoder, number);
      leaning(901, 1)(encoder);
      noteEntry('n6', 901, 'Etter')(encoder);
      encoding.writeVarUint(encoder, 0);
    });
    expect(send(forward, attacker)).toBe('no-such-place');
    const circle = encoding.encode((encoder) => {
      for (const number of [2, 1, 902, 0]) encoding.writeVarUint(encoder, number);
      leaning(903, 0)(encoder);
      for (const number of [1, 903, 0]) encoding.writeVarUint(encoder, number);
      leaning(902, 0)(encoder);
      encoding.writeVarUint(encoder, 0);
    });
    expect(send(circle, attacker)).toBe('no-such-place');
    expect(doc.store.pendingStructs).toBeNull();
  });

  it('[A12] long chains, repeated ranges and giant lengths cost little, whoever sends them', () => {
    const { send, index, doc, pen } = withVictim();
    const started = process.hrtime.bigint();
    const chain = encoding.encode((encoder) => {
      for (const number of [1, 4000, 904, 0]) encoding.writeVarUint(encoder, number);
      noteEntry('n7', 904, 'Kjede')(encoder);
      for (let clock = 1; clock < 4000; clock += 1) {
        encoding.writeUint8(encoder, 8 | 0x80 | 0x20);
        encoding.writeVarUint(encoder, 904);
        encoding.writeVarUint(encoder, clock - 1);
        encoding.writeVarUint(encoder, 1);
        encoding.writeAny(encoder, 'x');
      }
      encoding.writeVarUint(encoder, 0);
    });
    expect(send(chain, attacker)).toBe('bad-value');
    expect(index.check(chain, null, isGoneIn(doc))).toEqual({ ok: false, refusal: 'not-yours' });
    const ranges = encoding.encode((encoder) => {
      for (const number of [0, 1, pen, 3000]) encoding.writeVarUint(encoder, number);
      for (let count = 0; count < 3000; count += 1)
        for (const number of [0, 2 ** 31]) encoding.writeVarUint(encoder, number);
    });
    expect(send(ranges, attacker)).toBe('no-such-place');
    const giant = rawUpdate(905, 0, (encoder) => {
      encoding.writeUint8(encoder, 1 | 0x20);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 'notes');
      encoding.writeVarString(encoder, 'n8');
      encoding.writeVarUint(encoder, 2_000_000_000);
    });
    expect(send(giant, attacker)).toBe('too-many');
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
  });

  it('[A13] a name with a line break in it is no name', () => {
    const { person } = withVictim();
    for (const [root, sub] of [
      ['notes', 'a\nb'],
      ['notes\nx', 'a'],
      ['words', 'r1/sentence\n1'],
    ] as const) {
      expect(person(attacker).does((copy) => copy.getMap(root).set(sub, 'x'))).toBe('no-such-place');
    }
  });

  it('[A14] one’s own note is replaced, never just deleted', () => {
    const { doc, victim } = withVictim();
    expect(victim.does((copy) => copy.getMap('notes').delete('n1'))).toBe('not-yours');
    expect(readTablecloth(doc).notes).toHaveLength(1);
  });
});

/** Attacks on a shared document, written byte by byte: what Yjs would do with each stands in docs/decisions/0003-admission.md. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export interface Victim {
  readonly pen: number;
  /** The next clock of that pen. */
  readonly clock: number;
  readonly note: string;
}

export interface HandMade {
  readonly rule: string;
  readonly name: string;
  readonly update: Uint8Array;
  /** Close codes, with their reasons, any of which is right. */
  readonly closes: readonly string[];
}

/** Stands in every value that must reach nobody. */
export const poison = 'GIFT';

type Write = (encoder: encoding.Encoder) => void;
const entryInfo = 8 | 0x20;

function numbers(encoder: encoding.Encoder, ...list: readonly number[]): void {
  for (const number of list) encoding.writeVarUint(encoder, number);
}

/** One struct of one pen, and nothing deleted. */
export function oneStruct(pen: number, clock: number, struct: Write): Uint8Array {
  return encoding.encode((encoder) => {
    numbers(encoder, 1, 1, pen, clock);
    struct(encoder);
    numbers(encoder, 0);
  });
}

/** A map entry `root[key]`, with content of any kind. */
function entry(root: string, key: string, content: Write, kind = 8): Write {
  return (encoder) => {
    encoding.writeUint8(encoder, (entryInfo & 0xe0) | kind);
    numbers(encoder, 1);
    encoding.writeVarString(encoder, root);
    encoding.writeVarString(encoder, key);
    content(encoder);
  };
}

const any =
  (value: encoding.AnyEncodable): Write =>
  (encoder) => {
    numbers(encoder, 1);
    encoding.writeAny(encoder, value);
  };

export function noteValue(pen: number, text: string): Write {
  return any({ state: 'written', kind: 'idea', text, round: 1, at: 1, buildsOn: null, pen });
}

export const noteEntry = (id: string, pen: number, text = poison): Write => entry('notes', id, noteValue(pen, text));

/** A gap: the pen's first struct is not its first. */
export const gap = (pen: number, clock: number): Uint8Array => oneStruct(pen, clock, noteEntry(`g${clock}`, pen));

export function handMade(victim: Victim, pen: number): readonly HandMade[] {
  const cut = oneStruct(pen, 0, noteEntry('a1', pen));
  return [
    { rule: 'A1', name: 'delete set cut off', update: cut.slice(0, -1), closes: ['4400 unreadable'] },
    {
      rule: 'A1',
      name: 'delete set that claims more',
      update: Buffer.concat([cut.slice(0, -1), Uint8Array.of(9, 200, 1)]),
      closes: ['4400 unreadable'],
    },
    {
      rule: 'A2',
      name: 'fifteen bytes that mute a person',
      update: oneStruct(victim.pen, victim.clock, (encoder) => {
        encoding.writeUint8(encoder, 0);
        numbers(encoder, 2 ** 40);
      }),
      closes: ['4422 forbidden-struct', '4422 not-your-pen'],
    },
    {
      rule: 'A2',
      name: 'a note with another’s pen',
      update: oneStruct(victim.pen, victim.clock, noteEntry('a2', victim.pen)),
      closes: ['4422 not-your-pen'],
    },
    {
      rule: 'A2',
      name: 'one’s own pen, and another’s written in the note',
      update: oneStruct(pen, 0, noteEntry('a2b', victim.pen)),
      closes: ['4422 not-your-pen'],
    },
    {
      rule: 'A3',
      name: 'ten bytes that delete a note',
      update: encoding.encode((encoder) => numbers(encoder, 0, 1, victim.pen, 1, 0, victim.clock)),
      closes: ['4422 not-yours'],
    },
    {
      rule: 'A3',
      name: 'another’s note in one’s own words',
      update: oneStruct(pen, 0, noteEntry(victim.note, pen)),
      closes: ['4422 not-yours'],
    },
    { rule: 'A4', name: 'a gap', update: gap(pen, 7), closes: ['4510 resync'] },
    {
      rule: 'A5',
      name: 'a smuggled prototype',
      update: oneStruct(
        pen,
        0,
        entry('notes', 'a5', (encoder) => {
          numbers(encoder, 1);
          encoding.writeUint8(encoder, 118);
          numbers(encoder, 1);
          encoding.writeVarString(encoder, '__proto__');
          encoding.writeAny(encoder, { state: 'written', text: poison });
        }),
      ),
      closes: ['4422 bad-value'],
    },
    {
      rule: 'A6',
      name: 'a string longer than its message',
      update: oneStruct(
        pen,
        0,
        entry('notes', 'a6', (encoder) => {
          numbers(encoder, 1);
          encoding.writeUint8(encoder, 119);
          numbers(encoder, 5000);
        }),
      ),
      closes: ['4400 unreadable'],
    },
    ...sharedTypes(pen),
    ...wrongPlaces(pen),
    ...absurd(pen),
  ];
}

/** Every kind of shared type as the value of a note. */
function sharedTypes(pen: number): HandMade[] {
  return [0, 1, 2, 3, 4, 5, 6].map((type) => ({
    rule: 'A7',
    name: `shared type ${type}`,
    update: oneStruct(
      pen,
      0,
      entry(
        'notes',
        `a7-${type}`,
        (encoder) => {
          numbers(encoder, type);
          if (type === 3 || type === 5) encoding.writeVarString(encoder, poison);
        },
        7,
      ),
    ),
    closes: ['4422 forbidden-struct'],
  }));
}

function wrongPlaces(pen: number): HandMade[] {
  const places = [
    ['other', 'x'],
    ['words', 'r1/essential/4'],
    ['notes', '__proto__ '],
    ['actions', 'a/title'],
    ['', ''],
  ] as const;
  const made = places.map(([root, key]) => ({
    rule: 'A8',
    name: `the place ${root}/${key}`,
    update: oneStruct(pen, 0, entry(root, key, any(poison))),
    closes: ['4422 no-such-place'],
  }));
  const text = new Y.Doc();
  text.clientID = pen;
  text.getText('notes').insert(0, poison);
  return [
    ...made,
    {
      rule: 'A8',
      name: 'text where the notes are',
      update: Y.encodeStateAsUpdate(text),
      closes: ['4422 no-such-place', '4422 forbidden-struct'],
    },
  ];
}

function absurd(pen: number): HandMade[] {
  const deep: Write = (encoder) => {
    numbers(encoder, 1);
    for (let level = 0; level < 20_000; level += 1) {
      encoding.writeUint8(encoder, 117);
      numbers(encoder, 1);
    }
    encoding.writeAny(encoder, poison);
  };
  return [
    {
      rule: 'A9',
      name: 'twenty thousand levels',
      update: oneStruct(pen, 0, entry('notes', 'a9', deep)),
      closes: ['4400 unreadable', '4422 bad-value'],
    },
    {
      rule: 'A9',
      name: 'two thousand million structs',
      update: encoding.encode((encoder) => numbers(encoder, 1, 2 ** 31, pen, 0)),
      closes: ['4400 unreadable', '4422 too-many'],
    },
  ];
}

/** What must hold when all is well again and everybody has caught up. */
import * as Y from 'yjs';
import { ownView } from '../../../shared/cafe/views.ts';
import { readTablecloth } from '../../../shared/documents/tablecloth.ts';
import { documentPath, parseDocumentPath, type DocumentRef } from '../../../shared/documents/names.ts';
import { readWall } from '../../../shared/documents/wall.ts';
import { CafeRoom } from '../../../server/cafes/cafe-room.ts';
import type { DocumentRoom } from '../../../server/cafes/document-room.ts';
import { fold } from '../../../server/journal/fold.ts';
import type { JournalRead } from '../../../server/journal/journal.ts';
import type { Clock } from '../../../server/clock.ts';
import { must } from '../../../shared/cafe/must.ts';
import type { Hall } from '../hall.ts';
import type { Phone } from '../phones/phone.ts';
import { exportsOf } from './exports.ts';
import { same } from './findings.ts';

/** A clock that stands still, for rooms that are only looked at. */
const still = (now: number): Clock => ({ now: () => now, at: () => () => undefined });

export async function judgeEnd(hall: Hall, phones: readonly Phone[]): Promise<void> {
  const { findings, disk } = hall;
  const live = must(await hall.room(), 'a server at the end');
  const { witness } = disk;
  hall.ledger.judge(witness, hall.restored);
  if (!hall.restored) hall.handedOn.judge(witness, phones);
  findings.unless(same(live.cafe, witness.cafe), 'EV1', () => 'the live café is not what its entries make');
  findings.unless(live.number === witness.seq, 'SM2', () => `${live.number} told, ${witness.seq} on disk`);
  for (const phone of phones) judgePhone(hall, phone, live);

  // The same café from all its entries, from the disk as it is, and from a snapshot of everything.
  const now = hall.time.now();
  const { epoch } = live;
  const all: JournalRead = { state: 'whole', epoch, snapshot: null, entries: witness.entries };
  const half = Math.floor(witness.seq / 2);
  const early = half > 0 ? fold(null, witness.entries.slice(0, half)) : null;
  const loads: readonly (readonly [string, JournalRead])[] = [
    ['all entries', all],
    ['the disk', await disk.read(hall.cafe.id)],
    ['a snapshot and the rest', { ...all, snapshot: early, entries: witness.entries.slice(half) }],
    ['a snapshot', { ...all, snapshot: fold(early, witness.entries.slice(half)), entries: [] }],
  ];
  const expected = exportsOf(live, now);
  const pens = penOwners(live);
  for (const [from, read] of loads) {
    const fresh = new CafeRoom(read, disk, still(now));
    findings.unless(same(fresh.cafe, live.cafe), 'DO2', () => `the café from ${from} is another`);
    findings.unless(same(penOwners(fresh), pens), 'DO2', () => `pens from ${from} are others'`);
    const exported = exportsOf(fresh, now);
    for (const [name, text] of Object.entries(exported))
      findings.unless(equalFiles(name, text, expected[name] ?? ''), 'DO2', () => `${name} from ${from} is another`);
  }
}

/** In the complete file the order of names within an object means nothing. */
function equalFiles(name: string, one: string, other: string): boolean {
  return one === other || (name.endsWith('.json') && same(JSON.parse(one), JSON.parse(other)));
}

function documentsOf(live: CafeRoom): DocumentRef[] {
  return [{ kind: 'wall' }, ...live.cafe.tables.map((table) => ({ kind: 'tablecloth', table: table.id }) as const)];
}

/** Which pen is whose, as the index judges by. */
function penOwners(room: CafeRoom): Record<string, (readonly [number, string | undefined])[]> {
  return Object.fromEntries(
    documentsOf(room).map((document) => [documentPath(document), pensIn(room.document(document))]),
  );
}

function pensIn(room: DocumentRoom): (readonly [number, string | undefined])[] {
  return [...Y.decodeStateVector(room.vector()).keys()]
    .sort((one, other) => one - other)
    .map((pen) => [pen, room.index.penOwner(pen)]);
}

function judgePhone(hall: Hall, phone: Phone, live: CafeRoom): void {
  const { findings, figures, disk } = hall;
  for (const { doc, document, state } of phone.visit.documents()) {
    const { loaded, closed, connected, waiting } = state.getState();
    if (closed !== null) continue;
    const path = documentPath(document);
    findings.unless(loaded && connected, 'CR1', () => `${phone.name} has not come back to ${path}`);
    if (!loaded || !connected) continue;
    figures.count('copies compared');
    const server = live.document(must(parseDocumentPath(path), 'a path')).doc;
    const told =
      document.kind === 'wall'
        ? same(readWall(doc), readWall(server))
        : same(readTablecloth(doc), readTablecloth(server));
    findings.unless(told, 'SM3', () => `${phone.name} sees another ${path} than the server has`);
    findings.unless(
      same(vectorOf(doc), vectorOf(server)) && same(vectorOf(doc), vectorOf(disk.witness.doc(path))),
      'SM3',
      () => `${phone.name} has other words of ${path} than the server`,
    );
    findings.unless(
      waiting.size === 0,
      'SA1',
      () => `${phone.name} still waits for ${[...waiting].join(' ')} in ${path}`,
    );
  }
  const { own } = phone;
  const { connection, here } = phone.control.store.getState();
  if (own && here && connection.state === 'open') {
    const told = live.cafe.people.some(({ id }) => id === own.person.id) ? ownView(live.cafe, own.person.id) : own;
    findings.unless(same(own, told), 'SM3', () => `${phone.name} sees another own view than the server has`);
    phone.chosen.judge(own, phone.choices, hall.restored);
    for (const words of phone.visit.handedWords.all())
      findings.unless(words.refused === true, 'WD4', () => `${phone.name} still has ${JSON.stringify(words)}`);
  }
  // What a document that is open and well could take is taken. The rest stays with its writer, who is told why or is not here.
  for (const note of phone.visit.outbox.all()) {
    const opened = [...phone.visit.documents()].find(
      ({ document }) => documentPath(document) === `table/${note.table}`,
    );
    const isWell = opened?.state.getState().closed === null;
    // Whoever has left hears no more of where the café is: what they wrote is there, and is only not ticked off.
    if (isWell && here)
      findings.unless(note.refused !== null, 'SA5', () => `${phone.name} still has ${note.id} in its outbox`);
    figures.count(`notes kept on the device: ${note.refused ?? 'no document'}`);
  }
}

function vectorOf(doc: Y.Doc): [number, number][] {
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([one], [other]) => one - other);
}

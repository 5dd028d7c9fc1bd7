/** The café as somebody finds it who knows nothing of before: over the wire as two readers, and in every export. */
import Papa from 'papaparse';
import { exported, type Door, type ExportName } from './http.ts';
import { Steering } from './steering.ts';
import { Tablecloth } from './tablecloth.ts';
import { until } from './until.ts';

export interface EndState {
  /** Texts of all notes, sorted, by where they were read. */
  readonly notes: Readonly<{ [view: string]: readonly string[] }>;
  /** Names of all people, sorted, by where they were read. */
  readonly people: Readonly<{ [view: string]: readonly string[] }>;
  /** The histories the documents say they belong to. One, and the same for ever. */
  readonly epochs: readonly string[];
}

interface Tables {
  readonly texts: readonly string[];
  readonly epochs: readonly string[];
}

interface File {
  readonly cafe: { readonly people: readonly { readonly name: string }[] };
  readonly documents: {
    readonly tablecloths: Readonly<{ [table: string]: { readonly notes: readonly { readonly text: string }[] } }>;
  };
}

export async function endState(door: Door, prefix: string): Promise<EndState> {
  const { url, cafe, secret } = door;
  const leader = new Steering({ url, cafe, ticket: secret });
  const links = new Promise<string>((resolve) =>
    leader.socket.once('links', (message: { links: { observer: string } }) => resolve(message.links.observer)),
  );
  try {
    await leader.until(() => leader.room !== null && leader.people.length > 0, 'the room and its people');
    const tables = (leader.room?.tables ?? []).map(({ id }) => id);
    const [markdown, csv, json] = await Promise.all(
      (['agenda.md', 'notes.csv', 'cafe.json'] as const).map((name) => text(door, name)),
    );
    const file = JSON.parse(json ?? '') as File;
    const asLeader = await readTables(tables, { url, cafe, ticket: secret });
    const asObserver = await readTables(tables, { url, cafe, ticket: await links });
    return {
      epochs: [...new Set([...asLeader.epochs, ...asObserver.epochs])],
      notes: {
        'the wire, as facilitator': asLeader.texts,
        'the wire, as observer': asObserver.texts,
        'notes.csv': wordsIn(csv ?? '', prefix),
        'cafe.json': Object.values(file.documents.tablecloths)
          .flatMap(({ notes }) => notes.map((note) => note.text))
          .toSorted(),
        'agenda.md':
          annexOf(markdown ?? '')
            .match(new RegExp(`${prefix}[gb]\\d+(?:x\\d+z*)?`, 'gu'))
            ?.toSorted() ?? [],
      },
      people: {
        'the wire, as facilitator': leader.people.map(({ name }) => name).toSorted(),
        'cafe.json': file.cafe.people.map(({ name }) => name).toSorted(),
      },
    };
  } finally {
    leader.close();
  }
}

/** All notes, each once; other annexes name some of them again. */
function annexOf(markdown: string): string {
  return markdown.split(/^## /mu).find((part) => part.startsWith('Vedlegg A')) ?? '';
}

async function text(door: Door, name: ExportName): Promise<string> {
  const { status, body } = await exported(door, name);
  if (status !== 200) throw new Error(`${name}: ${status} ${body}`);
  return body;
}

async function readTables(
  tables: readonly string[],
  reader: { readonly url: string; readonly cafe: string; readonly ticket: string },
): Promise<Tables> {
  const cloths = tables.map((table) => new Tablecloth({ ...reader, path: `table/${table}` }));
  try {
    await until(() => cloths.every((cloth) => cloth.synced), 'the tables to open');
    return {
      texts: cloths.flatMap((cloth) => cloth.texts()).toSorted(),
      epochs: cloths.flatMap(({ epoch }) => epoch ?? []),
    };
  } finally {
    for (const cloth of cloths) cloth.leave();
  }
}

/** Whichever cell holds the note: found by what it says, not by the heading of its column. */
function wordsIn(csv: string, prefix: string): string[] {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/u, ''), { delimiter: ';', skipEmptyLines: true });
  return data
    .slice(1)
    .flatMap((row) => row.find((cell) => cell.startsWith(prefix)) ?? [])
    .toSorted();
}

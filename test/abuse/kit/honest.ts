/** Honest people in a café under attack: they go on writing, and every round trip and every lost connection of theirs is counted. */
import { setTimeout as wait } from 'node:timers/promises';
import { newSecret } from '../../../client/cafe/secrets.ts';
import { joinCafe } from '../../../client/cafe/http.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { testDesign } from '../../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../../kit/people.ts';

/** The one table of such a café: everybody sits at it, so that everybody would see what an attacker gets through. */
export const table = 't1';
export const tablecloth = { kind: 'tablecloth', table } as const;

/** A round trip that takes this long counts as this long. */
const patienceMs = 10_000;

export interface Honest {
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  readonly guests: readonly Guest[];
  /** Tickets of people who have come in and been seated like everybody else, for the attacker. */
  readonly bad: readonly string[];
  /** How often a connection of an honest person was lost, by which it was. */
  readonly lost: string[];
  /** Everybody edits their own note again and again; answers how long each edit took until a neighbour saw it, in ms. */
  measure(until: Promise<unknown> | number, everyMs?: number): Promise<number[]>;
  /** What somebody reads who comes in now. */
  readFresh(): Promise<Tablecloth>;
  close(): void;
}

export async function honestCafe(server: string, { guests: count = 4, bad: badCount = 0 } = {}): Promise<Honest> {
  const cafe = await openTestCafe(server, testDesign({ tables: 1 }));
  const leader = await facilitate(server, cafe.cafe, cafe.secret);
  const guests = await Promise.all(
    Array.from({ length: count }, (_, index) => joinAs(cafe, { name: `Ærlig ${index}` })),
  );
  const bad = Array.from({ length: badCount }, newSecret);
  for (const ticket of bad) {
    const joined = await joinCafe(server, cafe.code, { ticket, name: 'Slem', organisation: '', actorType: null });
    if (!joined.ok) throw new Error(`the attacker did not come in: ${joined.refusal}`);
  }
  await leader.next();
  await Promise.all(guests.map((guest) => guest.isSeated()));
  const notes = await Promise.all(guests.map((guest, index) => guest.writes(`Først ${index}`)));

  const lost: string[] = [];
  guests.forEach((guest, index) => {
    guest.visit.store.subscribe(({ connection }, before) => {
      if (connection.state !== 'open' && before.connection.state === 'open') lost.push(`control of ${index}`);
    });
    guest.visit.document(tablecloth).state.subscribe((now, before) => {
      if (!now.connected && before.connected) lost.push(`document of ${index}: ${now.closed ?? 'no reason'}`);
    });
  });

  let edits = 0;
  async function roundTrip(index: number): Promise<number> {
    const text = `Endring ${(edits += 1)}`;
    const id = notes[index] ?? '';
    const neighbour = guests[(index + 1) % guests.length];
    const map = neighbour?.visit.document(tablecloth).doc.getMap<{ text?: string }>('notes');
    const started = performance.now();
    const seen = new Promise<void>((resolve) => {
      const look = (): void => {
        if (map?.get(id)?.text !== text) return;
        map.unobserve(look);
        resolve();
      };
      map?.observe(look);
    });
    guests[index]?.visit.editNote(table, id, { kind: 'idea', text });
    await Promise.race([seen, wait(patienceMs, undefined, { ref: false })]);
    return performance.now() - started;
  }

  return {
    cafe,
    leader,
    guests,
    bad,
    lost,
    async measure(until, everyMs = 120) {
      const over = { yet: false };
      const samples: number[] = [];
      const ending = (typeof until === 'number' ? wait(until) : until).then(() => (over.yet = true));
      const writing = guests.map(async (_, index) => {
        await wait((everyMs * index) / guests.length);
        while (!over.yet) {
          samples.push(await roundTrip(index));
          await wait(everyMs);
        }
      });
      await Promise.all([ending, ...writing]);
      return samples;
    },
    async readFresh() {
      const reader = await facilitate(server, cafe.cafe, cafe.secret);
      try {
        return await reader.tablecloth(table);
      } finally {
        reader.close();
      }
    },
    close() {
      leader.close();
      for (const guest of guests) guest.close();
    },
  };
}

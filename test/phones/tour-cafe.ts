/** The café of the tour: the question, the tables and the words of a realistic one, small enough to walk through quickly. */
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import { must } from '../../shared/cafe/must.ts';
import { readSessionFile } from '../fixtures/session-file.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { designOf } from '../replay/design.ts';

const file = readSessionFile('bioinn-cafe');

/** Notes as people wrote them, in the order of the day. */
export const writtenNotes: readonly string[] = file.ideas.map(({ text }) => text);
export const recaps: readonly string[] = file.hostRecaps.map(({ text }) => text);
export const { vision, steppingStones, actions } = file.boards;

export function tourDesign(tables: number, settings: Partial<CafeDesignInput['settings']> = {}): CafeDesignInput {
  const design = designOf(file);
  const between = (kind: 'plenary' | 'pause', title: string, screen: string) => ({
    kind,
    title,
    minutes: 10,
    screen,
    cue: '',
  });
  const third = design.programme.findIndex(({ kind, round }) => kind === 'travel' && round === 3);
  const [doors, ...rest] = design.programme.toSpliced(
    third,
    0,
    between('pause', 'Kaffe', 'Ta en kopp. Vi fortsetter straks.'),
  );
  return {
    ...design,
    settings: {
      ...design.settings,
      hostMode: 'fixed',
      quietMinutes: 2,
      holdForEssentials: true,
      dotsPerPerson: 3,
      ...settings,
    },
    tables: design.tables.slice(0, tables),
    programme: [must(doors, 'doors'), between('plenary', 'Velkommen', 'Hvorfor er vi her i dag?'), ...rest],
  };
}

/** A café with somebody who runs it and people who are programs. */
export class TourCafe {
  readonly #closing: (() => void)[] = [];
  readonly cafe: TestCafe;
  readonly leader: Facilitator;

  private constructor(cafe: TestCafe, leader: Facilitator) {
    this.cafe = cafe;
    this.leader = leader;
    this.#closing.push(() => leader.close());
  }

  static async open(server: string, design: CafeDesignInput): Promise<TourCafe> {
    const cafe = await openTestCafe(server, design);
    return new TourCafe(cafe, await facilitate(server, cafe.cafe, cafe.secret));
  }

  async mate(name: string, organisation = ''): Promise<Guest> {
    const mate = await joinAs(this.cafe, { name, organisation });
    this.#closing.push(() => mate.close());
    return mate;
  }

  /** Known a moment after they have come in. */
  async idOf(name: string): Promise<string> {
    const find = (): string | undefined => this.leader.people.find((person) => person.name === name)?.id;
    await this.leader.sees(() => find() !== undefined);
    return must(find(), name);
  }

  async seats(name: string, tables: readonly string[]): Promise<void> {
    const person = await this.idOf(name);
    for (const [at, table] of tables.entries())
      await this.leader.order({ type: 'movePerson', person, round: at + 1, table });
  }

  close(): void {
    for (const close of this.#closing) close();
  }
}

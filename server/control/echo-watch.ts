/**
 * What several tables wrote by themselves, told to everybody once the rounds are over: which notes and how many tables, and never who sat
 * where. It is counted here, because nobody else may know that, in slices, and the longer it took the later it is counted again.
 */
import type { CafeEvent } from '../../shared/cafe/events.ts';
import type { TableId } from '../../shared/cafe/model.ts';
import { readTablecloth, type Tablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { roundsAreOver } from '../../shared/documents/writer.ts';
import type { Echo } from '../../shared/harvest/echo.ts';
import { findingEchoes } from '../../shared/harvest/finding-echoes.ts';
import type { EchoesMessage } from '../../shared/wire/control.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import { unexpected } from '../unexpected.ts';

const soonMs = 300;
/** What is gathered and written late is counted together. */
const calmMs = 3000;
/** At most so much of the time is spent on it. */
const restPerWork = 20;
const sliceMs = 5;
/** The strongest; nobody reads more. */
const mostTold = 40;

const heeded: ReadonlySet<CafeEvent['type']> = new Set(['stageEntered', 'noteHidden', 'noteShown', 'peopleMerged']);

export class EchoWatch {
  readonly #cafe: CafeRoom;
  readonly #tell: (message: EchoesMessage) => void;
  #stops: (() => void)[] = [];
  #told: EchoesMessage | null = null;
  #timer: NodeJS.Timeout | null = null;
  #working = false;
  #again = false;
  #notBefore = 0;

  constructor(cafe: CafeRoom, tell: (message: EchoesMessage) => void) {
    this.#cafe = cafe;
    this.#tell = tell;
  }

  /** Somebody is here. Returns what was told last. */
  follow(): EchoesMessage | null {
    if (this.#told === null) this.#later(soonMs);
    return this.#told;
  }

  heed(events: readonly CafeEvent[]): void {
    if (events.some(({ type }) => heeded.has(type))) this.#later(soonMs);
  }

  /** Nobody is left who would see it. */
  rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#working = this.#again = false;
    this.#told = null;
    this.#follow([]);
  }

  #later(ms: number): void {
    if (this.#working) this.#again = true;
    else if (!this.#cafe.damaged && roundsAreOver(this.#cafe.cafe)) {
      this.#timer ??= setTimeout(() => this.#begin(), Math.max(ms, this.#notBefore - performance.now()));
    }
  }

  #begin(): void {
    this.#working = true;
    this.#go(this.#counting(), 0);
  }

  #go(work: Generator<undefined, readonly Echo[]>, spentMs: number): void {
    const since = performance.now();
    try {
      while (performance.now() - since < sliceMs) {
        const step = work.next();
        if (step.done !== true) continue;
        this.#done(step.value, spentMs + performance.now() - since);
        return;
      }
    } catch (error) {
      this.#giveUp(error);
      return;
    }
    this.#timer = setTimeout(() => this.#go(work, spentMs + sliceMs), sliceMs);
  }

  /** Nobody waits for an echo: what cannot be counted is not told, and tried again when there is news. */
  #giveUp(error: unknown): void {
    unexpected(error);
    this.#timer = null;
    this.#working = this.#again = false;
  }

  #done(found: readonly Echo[], spentMs: number): void {
    this.#timer = null;
    this.#working = false;
    this.#notBefore = performance.now() + restPerWork * spentMs;
    const echoes = found.slice(0, mostTold);
    const news = this.#told === null || JSON.stringify(this.#told.echoes) !== JSON.stringify(echoes);
    this.#told = { number: this.#cafe.number, echoes };
    if (news) this.#tell(this.#told);
    if (!this.#again) return;
    this.#again = false;
    this.#later(calmMs);
  }

  *#counting(): Generator<undefined, readonly Echo[]> {
    const { cafe } = this.#cafe;
    const wall = this.#cafe.document({ kind: 'wall' });
    const cloths = cafe.tables.map(({ id }) => [id, this.#cafe.document({ kind: 'tablecloth', table: id })] as const);
    this.#follow([wall, ...cloths.map(([, room]) => room)]);
    const tablecloths: Record<TableId, Tablecloth> = {};
    for (const [id, room] of cloths) {
      tablecloths[id] = readTablecloth(room.doc);
      yield;
    }
    return yield* findingEchoes({ cafe, tablecloths, wall: readWall(wall.doc) });
  }

  /** What is written from now on is news. */
  #follow(rooms: readonly ReturnType<CafeRoom['document']>[]): void {
    for (const stop of this.#stops) stop();
    this.#stops = rooms.map((room) => room.onTold(() => this.#later(calmMs)));
  }
}

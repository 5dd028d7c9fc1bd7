/** Phones that have scanned the test code, by café. Kept in memory alone, for as long as somebody is setting up a hall. */
import type { CheckAnswer, CheckedPhone, PhoneReport } from '../../shared/wire/hall.ts';
import { newServerId } from '../cafes/keys.ts';

/** A test code works for a day; a console that has not asked for this long begins to wait anew. */
const lastsMs = 24 * 3600_000;
const forgottenMs = 60_000;
const mostCafes = 200;
const mostPhones = 60;

interface Check {
  readonly cafe: string;
  readonly token: string;
  readonly begunAt: number;
  readonly phones: Map<string, CheckedPhone>;
  waitingSince: number;
  askedAt: number;
}

export interface CheckView {
  readonly token: string;
  readonly waitedMs: number;
  /** The latest first. */
  readonly phones: CheckedPhone[];
}

export class PhoneChecks {
  readonly #now: () => number;
  readonly #byCafe = new Map<string, Check>();
  readonly #byToken = new Map<string, Check>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What the console of a café sees; the first time it asks, a test code is made. */
  view(cafe: string): CheckView {
    const now = this.#now();
    const before = this.#byCafe.get(cafe);
    const check = before && now - before.begunAt < lastsMs ? before : this.#begin(cafe, now);
    if (now - check.askedAt > forgottenMs) check.waitingSince = now;
    check.askedAt = now;
    return {
      token: check.token,
      waitedMs: Math.max(0, now - check.waitingSince),
      phones: Array.from(check.phones.values()).reverse(),
    };
  }

  isOpen(token: string): boolean {
    const check = this.#byToken.get(token);
    return check !== undefined && this.#now() - check.begunAt < lastsMs;
  }

  /** Notes what a phone says. The same phone again replaces what it said; of very many the oldest are forgotten. */
  report(token: string, report: PhoneReport, { sameNetwork, thisMachine }: Omit<CheckAnswer, 'at'>): boolean {
    const phones = this.isOpen(token) ? this.#byToken.get(token)?.phones : undefined;
    if (!phones) return false;
    phones.delete(report.device);
    phones.set(report.device, { ...report, sameNetwork, thisMachine });
    const [oldest] = phones.keys();
    if (phones.size > mostPhones && oldest !== undefined) phones.delete(oldest);
    return true;
  }

  #begin(cafe: string, now: number): Check {
    this.#end(this.#byCafe.get(cafe));
    const [oldest] = this.#byCafe.values();
    if (this.#byCafe.size >= mostCafes) this.#end(oldest);
    const check: Check = {
      cafe,
      token: newServerId(),
      begunAt: now,
      phones: new Map(),
      waitingSince: now,
      askedAt: now,
    };
    this.#byCafe.set(cafe, check);
    this.#byToken.set(check.token, check);
    return check;
  }

  #end(check: Check | undefined): void {
    if (!check) return;
    this.#byCafe.delete(check.cafe);
    this.#byToken.delete(check.token);
  }
}

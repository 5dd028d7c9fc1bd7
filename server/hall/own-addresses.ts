/** Which of this machine's addresses lead to this server: tried by fetching, tried again when the networks change, one chosen by hand. */
import type { AddressesAnswer, HallAddress } from '../../shared/wire/hall.ts';
import type { Addresses, Candidate } from '../web/addresses.ts';
import type { Kept } from './kept.ts';

/** After this long an answer is looked at again, behind the back of whoever asks. */
const freshMs = 15_000;

export interface OwnAddressesOptions {
  readonly local: () => string;
  readonly candidates: () => readonly Candidate[];
  /** True when this very server answers at an origin. Never rejects. */
  readonly isUs: (origin: string) => Promise<boolean>;
  readonly kept: Kept;
  readonly now: () => number;
}

export class OwnAddresses {
  readonly #options: OwnAddressesOptions;
  #tried: { readonly key: string; readonly at: number; readonly found: readonly HallAddress[] } | null = null;
  #trying: { readonly key: string; readonly found: Promise<readonly HallAddress[]> } | null = null;

  constructor(options: OwnAddressesOptions) {
    this.#options = options;
  }

  /** Every address, most likely first, with whether it leads here. Waits for the trying only when the networks have changed. */
  async all(): Promise<readonly HallAddress[]> {
    const { now, candidates } = this.#options;
    const all = candidates();
    const key = all.map(({ origin }) => origin).join(' ');
    const tried = this.#tried?.key === key ? this.#tried : null;
    if (tried && now() - tried.at < freshMs) return tried.found;
    const trying = this.#try(key, all);
    return tried ? tried.found : trying;
  }

  /** What anybody may know, with the chosen address first. */
  async answer(): Promise<Addresses & AddressesAnswer> {
    const reached = (await this.all()).filter((address) => address.reached).map(({ origin }) => origin);
    const chosen = reached.find((origin) => hostOf(origin) === this.#options.kept.address) ?? null;
    return {
      local: this.#options.local(),
      lan: chosen === null ? reached : [chosen, ...reached.filter((origin) => origin !== chosen)],
      chosen,
    };
  }

  /** For all screens of this server, until it is chosen otherwise. False when the address is not one of ours or leads nowhere. */
  async choose(origin: string | null): Promise<boolean> {
    if (origin !== null && !(await this.all()).some((address) => address.reached && address.origin === origin))
      return false;
    await this.#options.kept.keepAddress(origin === null ? null : hostOf(origin));
    return true;
  }

  #try(key: string, all: readonly Candidate[]): Promise<readonly HallAddress[]> {
    if (this.#trying?.key === key) return this.#trying.found;
    const { isUs, now } = this.#options;
    const found = Promise.all(
      all.map(async (candidate) => ({ ...candidate, reached: await isUs(candidate.origin) })),
    ).then((addresses) => {
      this.#tried = { key, at: now(), found: addresses };
      if (this.#trying?.key === key) this.#trying = null;
      return addresses;
    });
    this.#trying = { key, found };
    return found;
  }
}

/** The port may be another tomorrow; the address in the hall is what was chosen. */
function hostOf(origin: string): string {
  return new URL(origin).hostname;
}

/** Everything the console may ask about the hall, put together: addresses, phones, disk and rehearsal. */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { DiskMeasure, HallAnswer, HallRefusal } from '../../shared/wire/hall.ts';
import type { Cafes } from '../cafes/cafes.ts';
import type { Log } from '../log.ts';
import type { OriginCheck } from '../origins.ts';
import { candidatesOf, localOrigin, type Interfaces, type Listening } from '../web/addresses.ts';
import { openCheckLine } from './check-line.ts';
import { measureDisk } from './disk-check.ts';
import { openKept } from './kept.ts';
import { OwnAddresses } from './own-addresses.ts';
import { PhoneChecks } from './phone-checks.ts';
import { isServerAt } from './probe.ts';
import { Rehearsals } from './rehearsal.ts';

export interface HallOptions {
  readonly server: Server;
  readonly cafes: Cafes;
  readonly originAllowed: OriginCheck;
  readonly now: () => number;
  readonly interfaces: () => Interfaces;
  readonly listening: () => Listening;
  readonly folder: string | undefined;
  readonly log: Log;
}

export type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: HallRefusal };

export interface Hall {
  /** The name that only this run of the server has. */
  readonly name: string;
  readonly addresses: OwnAddresses;
  readonly phones: PhoneChecks;
  readonly now: () => number;
  readonly interfaces: () => Interfaces;
  view(cafe: string): Promise<HallAnswer>;
  /**
   * For all screens of this server. From elsewhere (`atTheMachine` false) only while no other café is in use: somebody who opens a café of
   * their own must not send another café's guests astray.
   */
  choose(cafe: string, origin: string | null, atTheMachine: boolean): Promise<Done>;
  /** Begins to measure; what comes of it is in the view. */
  measureDisk(): Done;
  rehearse(cafe: string, asked: { readonly people: number; readonly confirmed: boolean }): Promise<Done>;
  stopRehearsal(cafe: string): void;
  close(): void;
}

/** A disk that was measured so lately is not measured again. */
const sameDiskMs = 5000;

const done: Done = { ok: true };
const refused = (refusal: HallRefusal): Done => ({ ok: false, refusal });

export async function openHall(options: HallOptions): Promise<Hall> {
  const { server, cafes, originAllowed, now, interfaces, listening, folder, log } = options;
  const name = randomBytes(12).toString('base64url');
  const addresses = new OwnAddresses({
    local: () => localOrigin(listening()),
    candidates: () => candidatesOf(interfaces(), listening()),
    isUs: (origin) => isServerAt(origin, name),
    kept: await openKept(folder),
    now,
  });
  const phones = new PhoneChecks(now);
  const line = openCheckLine({ server, isOpen: (token) => phones.isOpen(token), originAllowed, now });
  const rehearsals = new Rehearsals({ cafes, now, folder, log });
  let disk: DiskMeasure = { state: 'unknown' };
  let measuredAt = Number.NEGATIVE_INFINITY;

  return {
    name,
    addresses,
    phones,
    now,
    interfaces,
    async view(cafe) {
      const [all, { chosen }] = await Promise.all([addresses.all(), addresses.answer()]);
      return {
        at: now(),
        addresses: [...all],
        chosen,
        ...phones.view(cafe),
        disk,
        rehearsal: rehearsals.state(cafe),
      };
    },
    async choose(cafe, origin, atTheMachine) {
      if (!atTheMachine && (await cafes.used()).some((id) => id !== cafe)) return refused('another-cafe-is-running');
      return (await addresses.choose(origin)) ? done : refused('address-unknown');
    },
    measureDisk() {
      if (folder === undefined) return refused('disk-unknown');
      // One measurement is everybody's: it is a fact about the machine.
      if (disk.state === 'measuring' || now() - measuredAt < sameDiskMs) return done;
      measuredAt = now();
      disk = { state: 'measuring' };
      void measureDisk(folder).then((measured) => (disk = measured));
      return done;
    },
    async rehearse(cafe, { people, confirmed }) {
      // Asked first: a rehearsal is a café whose clock runs, and nobody would know which.
      if (!rehearsals.isFree) return refused('rehearsal-under-way');
      const busy = await cafes.withPeople();
      if (busy.some((id) => id !== cafe)) return refused('another-cafe-is-running');
      if ((await cafes.ticking()).includes(cafe) && !confirmed) return refused('clock-is-running');
      const [address] = (await addresses.answer()).lan;
      if (address === undefined) return refused('no-address');
      if (!rehearsals.isFree) return refused('rehearsal-under-way');
      return rehearsals.begin(cafe, address, people).then(
        () => done,
        () => refused('not-saving'),
      );
    },
    stopRehearsal: (cafe) => void rehearsals.stop(cafe),
    close() {
      line.close();
      rehearsals.close();
    },
  };
}

/** One run of the server: the real cafés, with doors that lead to simulated lines instead of to a network. Ends with its process. */
import * as v from 'valibot';
import { Cafes } from '../../../server/cafes/cafes.ts';
import type { CafeRoom } from '../../../server/cafes/cafe-room.ts';
import { hashOf, newServerId } from '../../../server/cafes/keys.ts';
import type { Clock } from '../../../server/clock.ts';
import { joinRequestSchema, type JoinRequestInput } from '../../../shared/wire/http.ts';
import type { Refusal } from '../../../shared/cafe/refusals.ts';
import type { Figures } from '../figures.ts';
import type { Wire } from '../world/line.ts';
import type { PhoneSocket, Reachable } from '../world/phone-socket.ts';
import { mortal, type SimulatedTime } from '../world/time.ts';
import { ControlDoor, type ControlPhone } from './control-door.ts';
import type { CutAt, Disk } from './disk.ts';
import type { ServerSocket } from './server-socket.ts';
import { SyncDoor } from './sync-door.ts';

export type Joined =
  | { readonly ok: true; readonly person: string }
  | { readonly ok: false; readonly refusal: Refusal | 'unanswered' };

export class House implements Reachable {
  readonly disk: Disk;
  readonly cafes: Cafes;
  readonly #die: () => void;
  readonly #sync: SyncDoor;
  readonly #control: ControlDoor;
  #alive = true;

  private constructor(disk: Disk, cafes: Cafes, time: SimulatedTime, clock: Clock, die: () => void, figures: Figures) {
    this.disk = disk;
    this.cafes = cafes;
    this.#die = die;
    this.#sync = new SyncDoor({ disk, cafes, time, clock, figures });
    this.#control = new ControlDoor({ disk, cafes, time, clock });
  }

  static async start(disk: Disk, time: SimulatedTime, figures: Figures): Promise<House> {
    const { clock, die } = mortal(time);
    const cafes = await Cafes.from(disk, clock);
    await cafes.wakeAll();
    return new House(disk, cafes, time, clock, die, figures);
  }

  /** The live café; throws when it cannot be had, which no fault in here should bring about. */
  async room(cafe: string): Promise<CafeRoom> {
    const found = await this.cafes.find(cafe);
    if (!found.ok) throw new Error(`the café is not to be had: ${found.refusal}`);
    return found.value;
  }

  acceptSync(wire: Wire, path: string, protocols: readonly string[], phone: PhoneSocket): ServerSocket | null {
    return this.#alive ? this.#sync.accept(wire, path, protocols, phone) : null;
  }

  acceptControl(wire: Wire, cafe: string, ticket: string, phone: ControlPhone): boolean {
    if (this.#alive) this.#control.accept(wire, cafe, ticket, phone);
    return this.#alive;
  }

  /** The way in, as the page at the door goes it. */
  async join(code: string, raw: JoinRequestInput): Promise<Joined> {
    const id = this.cafes.idOfCode(code);
    const request = v.parse(joinRequestSchema, raw);
    if (!this.#alive || id === null) return { ok: false, refusal: 'unanswered' };
    const found = await this.cafes.find(id);
    if (!found.ok) return found;
    const keyHash = hashOf(request.ticket);
    const { ticket: _, ...introduction } = request;
    const command = { type: 'join', ...introduction, person: newServerId(), keyHash, phone: true } as const;
    const answer = await found.value.command({ role: 'door' }, newServerId(), command);
    if (!answer.ok) return answer;
    const key = found.value.cafe.keys[keyHash];
    return key?.role === 'participant' ? { ok: true, person: key.person } : { ok: false, refusal: 'not-allowed' };
  }

  /** The process ends without a word. What its disk still holds is the next one's. */
  async powerCut(at: CutAt): Promise<Disk> {
    this.#alive = false;
    this.#die();
    this.#sync.die();
    this.#control.die();
    return this.disk.afterPowerCut(at);
  }
}

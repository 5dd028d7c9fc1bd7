/** The control plane's door: what `server/control/control-plane` does behind socket.io, on simulated lines. The audience is the real one. */
import { EventEmitter } from 'node:events';
import type { CafeRoom } from '../../../server/cafes/cafe-room.ts';
import type { Cafes } from '../../../server/cafes/cafes.ts';
import { actorFor } from '../../../server/cafes/keys.ts';
import type { Clock } from '../../../server/clock.ts';
import { CafeAudience } from '../../../server/control/cafe-audience.ts';
import type { ControlSocket, SocketData } from '../../../server/control/control-socket.ts';
import { personById } from '../../../shared/cafe/find.ts';
import type { Actor } from '../../../shared/cafe/model.ts';
import type { Answer, ServerToClient } from '../../../shared/wire/control.ts';
import { readEnvelope } from '../../../shared/wire/envelope.ts';
import { commandParts } from '../../../shared/wire/limits.ts';
import { heldAgainstState } from '../checks/views.ts';
import type { End, Wire } from '../world/line.ts';
import type { SimulatedTime } from '../world/time.ts';
import type { Disk } from './disk.ts';

export interface ControlPhone extends End {
  greeted(socket: ServerControlSocket): void;
  refused(refusal: string): void;
  hears(name: keyof ServerToClient, message: unknown): void;
}

interface Surroundings {
  readonly disk: Disk;
  readonly cafes: Cafes;
  readonly time: SimulatedTime;
  readonly clock: Clock;
}

/** A line that has carried nothing for so long is given up, as socket.io does it on both sides. */
export const silenceMs = 25_000;

export class ControlDoor {
  readonly #around: Surroundings;
  readonly #audiences = new Map<CafeRoom, CafeAudience>();
  readonly #sockets = new Set<ServerControlSocket>();

  constructor(around: Surroundings) {
    this.#around = around;
    around.disk.onStanding(({ state }) => {
      for (const socket of this.#sockets) socket.emitTo('notSaving', state !== 'well');
    });
  }

  accept(wire: Wire, cafe: string, ticket: string, phone: ControlPhone): void {
    const data: { found: SocketData | null } = { found: null };
    const socket = new ServerControlSocket(wire, phone, this.#around, () => data.found);
    wire.join(phone, socket);
    this.#sockets.add(socket);
    socket.on('disconnect', () => this.#sockets.delete(socket));
    void authenticate(this.#around.cafes, cafe, ticket).then((found) => {
      if (!socket.connected) return;
      if (typeof found === 'string') {
        wire.toPhone(() => phone.refused(found));
        wire.serverDrops();
        return;
      }
      data.found = found;
      const audience = this.#audienceOf(found.cafe);
      const letGo = found.cafe.hold();
      wire.toPhone(() => phone.greeted(socket));
      audience.add(socket as unknown as ControlSocket);
      socket.on('disconnect', () => {
        letGo();
        if (audience.size > 0) return;
        this.#audiences.delete(found.cafe);
        audience.close();
      });
      socket.emitTo('notSaving', this.#around.disk.standing().state !== 'well');
    });
  }

  #audienceOf(cafe: CafeRoom): CafeAudience {
    const known = this.#audiences.get(cafe);
    if (known) return known;
    const made = new CafeAudience(cafe, () => this.#around.clock.now());
    this.#audiences.set(cafe, made);
    return made;
  }

  die(): void {
    for (const socket of this.#sockets) socket.breaks();
    for (const audience of this.#audiences.values()) audience.close();
  }
}

async function authenticate(cafes: Cafes, id: string, ticket: string): Promise<SocketData | string> {
  const found = await cafes.find(id);
  if (!found.ok) return found.refusal;
  const cafe = found.value;
  const actor = actorFor(cafe.cafe, ticket);
  if (!actor) return 'not-allowed';
  if (actor.role === 'participant' && personById(cafe.cafe, actor.person)?.here !== true) return 'person-has-left';
  return { cafe, actor, ticket };
}

/** As much of socket.io's socket as the audience touches. */
export class ServerControlSocket implements End {
  readonly #events = new EventEmitter();
  readonly #wire: Wire;
  readonly #phone: ControlPhone;
  readonly #disk: Disk;
  readonly #clock: Clock;
  readonly #found: () => SocketData | null;
  connected = true;

  constructor(
    wire: Wire,
    phone: ControlPhone,
    { disk, clock }: Pick<Surroundings, 'disk' | 'clock'>,
    found: () => SocketData | null,
  ) {
    this.#wire = wire;
    this.#phone = phone;
    this.#disk = disk;
    this.#clock = clock;
    this.#found = found;
  }

  get data(): SocketData | null {
    return this.#found();
  }

  on(name: 'disconnect', run: () => void): void {
    this.#events.on(name, run);
  }

  emit(name: keyof ServerToClient, message: unknown): void {
    const actor = this.#found()?.actor ?? null;
    heldAgainstState(this.#disk.witness, name, message, actor);
    this.emitTo(name, message);
  }

  emitTo(name: keyof ServerToClient, message: unknown): void {
    if (this.connected) this.#wire.toPhone(() => this.#phone.hears(name, message));
  }

  disconnect(): void {
    this.#wire.serverDrops();
  }

  breaks(): void {
    this.#wire.cut();
  }

  ended(): void {
    if (!this.connected) return;
    this.connected = false;
    this.#events.emit('disconnect');
  }

  /** Asked by phones that measure their clocks. */
  time(): number {
    return this.#clock.now();
  }

  /** A command has arrived. */
  async command(raw: unknown): Promise<Answer> {
    const found = this.#found();
    const envelope = readEnvelope(raw, commandParts.others);
    if (!found || !envelope) return { ok: false, refusal: 'unreadable' };
    const { cafe, actor } = found;
    const { id, command } = envelope;
    const answer = await cafe.command(actor, id, command);
    const onDisk = this.#disk.witness.hasCommand(`${nameOf(actor)} ${id}`);
    const { findings } = this.#disk.witness;
    if (answer.ok && !mayBeEmpty.has(command.type))
      findings.unless(onDisk, 'SA1', () => `${command.type} is called done and is not on disk`);
    if (!answer.ok) findings.unless(!onDisk, 'SA2', () => `${command.type} is refused and is on disk`);
    return answer;
  }
}

/** Commands that may find nothing left to do. */
const mayBeEmpty: ReadonlySet<string> = new Set([
  'bringBack',
  'starNote',
  'unstarNote',
  'hideNote',
  'showNote',
  'setDots',
  'signUp',
  'signNote',
  'answerPoll',
  'answerForOwner',
  'takeStand',
  'markVision',
  'setEntry',
]);

function nameOf(actor: Actor): string {
  return actor.role === 'participant' ? actor.person : actor.role;
}

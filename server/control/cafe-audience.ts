/**
 * Everybody who follows one café on the control plane, and what each has been shown.
 *
 * A change is shown at once to a small audience; to a large one a little later, together with what came meanwhile, so that a
 * thousand people joining are not a million messages.
 */
import type { CafeEvent } from '../../shared/cafe/events.ts';
import type { PersonId, Role } from '../../shared/cafe/model.ts';
import { facilitatorView, isFacilitator, ownView, roomView, type RoomView } from '../../shared/cafe/views.ts';
import type { CafeRoom, ToldChange } from '../cafes/cafe-room.ts';
import type { ControlSocket } from './control-socket.ts';

/** One more millisecond of patience for every so many followers, up to a quarter of a second. */
const followersPerMs = 4;
const longestPatienceMs = 250;

type Affected = 'everybody' | ReadonlySet<PersonId>;

export class CafeAudience {
  readonly #cafe: CafeRoom;
  readonly #sockets = new Set<ControlSocket>();
  readonly #shown = new WeakMap<ControlSocket, string>();
  readonly #stop: () => void;
  readonly #roomShown = new Map<Role, string>();
  #own: Affected = new Set();
  #timer: NodeJS.Timeout | null = null;

  constructor(cafe: CafeRoom) {
    this.#cafe = cafe;
    this.#stop = cafe.onTold((change) => this.#changed(change));
  }

  get size(): number {
    return this.#sockets.size;
  }

  add(socket: ControlSocket): void {
    const { actor } = socket.data;
    this.#sockets.add(socket);
    socket.on('disconnect', () => {
      this.#sockets.delete(socket);
      if (actor.role === 'participant') this.#soon();
    });
    socket.emit('room', { number: this.#cafe.number, role: actor.role, room: roomView(this.#cafe.cafe, actor.role) });
    if (actor.role === 'participant') {
      this.#showOwn(socket, actor.person);
      this.#soon();
    }
    if (isFacilitator(actor)) this.#showPeople([socket]);
  }

  close(): void {
    this.#stop();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #changed({ events, penOf }: ToldChange): void {
    this.#own = joined(this.#own, affectedBy(events));
    if (penOf !== null) this.#own = joined(this.#own, new Set([penOf]));
    this.#soon();
  }

  #soon(): void {
    const patience = Math.min(longestPatienceMs, Math.floor(this.#sockets.size / followersPerMs));
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#show();
    }, patience);
  }

  #show(): void {
    const byRole = new Map<Role, ControlSocket[]>();
    for (const socket of this.#sockets) {
      const { role } = socket.data.actor;
      const sockets = byRole.get(role);
      if (sockets) sockets.push(socket);
      else byRole.set(role, [socket]);
    }
    const affected = this.#own;
    this.#own = new Set();
    for (const [role, sockets] of byRole) this.#showRoom(role, sockets);
    for (const socket of this.#sockets) {
      const { actor } = socket.data;
      if (actor.role !== 'participant') continue;
      if (affected === 'everybody' || affected.has(actor.person)) this.#showOwn(socket, actor.person);
    }
    this.#showPeople([...this.#sockets].filter((socket) => isFacilitator(socket.data.actor)));
  }

  #showRoom(role: Role, sockets: readonly ControlSocket[]): void {
    const room: RoomView = roomView(this.#cafe.cafe, role);
    const text = JSON.stringify(room);
    if (this.#roomShown.get(role) === text) return;
    this.#roomShown.set(role, text);
    for (const socket of sockets) socket.emit('room', { number: this.#cafe.number, role, room });
  }

  /** Somebody who has left is told so, and the connection ends. */
  #showOwn(socket: ControlSocket, person: PersonId): void {
    const own = ownView(this.#cafe.cafe, person);
    const pens = this.#cafe.pensOf(person);
    const text = JSON.stringify([own, pens]);
    if (this.#shown.get(socket) === text) return;
    this.#shown.set(socket, text);
    socket.emit('own', { number: this.#cafe.number, own, pens });
    if (own === null) setImmediate(() => socket.disconnect(true));
  }

  #showPeople(sockets: readonly ControlSocket[]): void {
    if (sockets.length === 0) return;
    const online = new Set<string>();
    for (const socket of this.#sockets)
      if (socket.data.actor.role === 'participant') online.add(socket.data.actor.person);
    const message = {
      number: this.#cafe.number,
      facilitator: facilitatorView(this.#cafe.cafe),
      online: [...online].sort(),
    };
    const text = JSON.stringify([message.facilitator, message.online]);
    for (const socket of sockets) {
      if (this.#shown.get(socket) === text) continue;
      this.#shown.set(socket, text);
      socket.emit('facilitator', message);
    }
  }
}

function joined(one: Affected, other: Affected): Affected {
  if (one === 'everybody' || other === 'everybody') return 'everybody';
  return other.size === 0 ? one : new Set([...one, ...other]);
}

/** Whose own view an event can change. Dots and stands are one person's business; most of the rest moves people about. */
function affectedBy(events: readonly CafeEvent[]): Affected {
  const people = new Set<PersonId>();
  for (const event of events) {
    switch (event.type) {
      case 'dotPlaced':
      case 'dotTaken':
      case 'standTaken':
        people.add(event.person);
        break;
      case 'personJoined':
        people.add(event.person.id);
        break;
      case 'clockSet':
      case 'tableChanged':
      case 'roundChanged':
      case 'wishAdded':
      case 'wishDropped':
      case 'personLocked':
      case 'personUnlocked':
      case 'stageChanged':
      case 'organisationAdded':
      case 'noteStarred':
      case 'noteUnstarred':
      case 'noteSigned':
      case 'noteHidden':
      case 'noteShown':
      case 'visionChosen':
      case 'ownerAnswered':
        break;
      default:
        return 'everybody';
    }
  }
  return people;
}

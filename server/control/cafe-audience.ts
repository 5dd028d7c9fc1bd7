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
import { actorFor } from '../cafes/keys.ts';
import { affectedBy, joined, type Affected } from './affected.ts';
import { BoardWatchers } from './board-watchers.ts';
import type { ControlSocket } from './control-socket.ts';
import { CountsPace } from './counts-pace.ts';
import { EchoWatch } from './echo-watch.ts';
import { Presence } from './presence.ts';
import { WroteTally } from './wrote-tally.ts';

/** One more millisecond of patience for every so many followers, up to a quarter of a second. */
const followersPerMs = 4;
const longestPatienceMs = 250;
/** Phones that are put away and taken up again are news that can wait: half a second, and longer in a large hall. */
const restPatienceMs = 500;
const restMsPerFollower = 4;

export class CafeAudience {
  readonly #cafe: CafeRoom;
  readonly #sockets = new Set<ControlSocket>();
  readonly #shown = new WeakMap<ControlSocket, string>();
  readonly #stop: () => void;
  readonly #roomShown = new Map<Role, string>();
  readonly #now: () => number;
  readonly #pace = new CountsPace();
  readonly #presence = new Presence();
  readonly #boards: BoardWatchers;
  readonly #wrote: WroteTally;
  readonly #echoes: EchoWatch;
  #own: Affected = new Set();
  #timer: NodeJS.Timeout | null = null;
  #restTimer: NodeJS.Timeout | null = null;
  #countsTimer: NodeJS.Timeout | null = null;

  /** `now` is the server's time in milliseconds. */
  constructor(cafe: CafeRoom, now: () => number) {
    this.#cafe = cafe;
    this.#now = now;
    this.#boards = new BoardWatchers(now);
    this.#stop = cafe.onTold((change) => this.#changed(change));
    this.#wrote = new WroteTally(cafe, (message) => {
      for (const socket of this.#facilitators()) socket.emit('wrote', message);
    });
    this.#echoes = new EchoWatch(cafe, (message) => {
      for (const socket of this.#sockets) socket.emit('echoes', message);
    });
  }

  get size(): number {
    return this.#sockets.size;
  }

  add(socket: ControlSocket): void {
    const { actor } = socket.data;
    this.#sockets.add(socket);
    socket.on('disconnect', () => this.#remove(socket));
    socket.emit('room', { number: this.#cafe.number, role: actor.role, room: roomView(this.#cafe.cafe, actor.role) });
    if (actor.role === 'participant') {
      this.#presence.come(actor.person, socket);
      this.#showOwn(socket, actor.person);
      this.#soon();
    }
    const echoes = this.#echoes.follow();
    if (echoes) socket.emit('echoes', echoes);
    if (!isFacilitator(actor)) return;
    this.#showPeople([socket]);
    const wrote = this.#wrote.follow();
    if (wrote) socket.emit('wrote', wrote);
  }

  /** A participant's page says whether it shows something else, or is locked. */
  rest(socket: ControlSocket, resting: boolean): void {
    const { actor } = socket.data;
    if (actor.role !== 'participant' || !this.#presence.rest(actor.person, socket, resting)) return;
    this.#restTimer ??= setTimeout(
      () => {
        this.#restTimer = null;
        this.#showPeople(this.#facilitators());
      },
      restPatienceMs + restMsPerFollower * this.#sockets.size,
    );
  }

  /** What this device looks at, as it says. */
  watch(socket: ControlSocket, boards: unknown): void {
    if (this.#sockets.has(socket)) this.#boards.watch(socket, boards, this.#cafe.cafe, this.#cafe.number);
  }

  close(): void {
    this.#stop();
    this.#wrote.rest();
    this.#echoes.rest();
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#restTimer) clearTimeout(this.#restTimer);
    if (this.#countsTimer) clearTimeout(this.#countsTimer);
  }

  #remove(socket: ControlSocket): void {
    if (!this.#sockets.delete(socket)) return;
    this.#boards.go(socket);
    const { actor } = socket.data;
    if (actor.role === 'participant') {
      this.#presence.go(actor.person, socket, this.#now());
      this.#soon();
    }
    if (isFacilitator(actor) && this.#facilitators().length === 0) this.#wrote.rest();
    if (this.#sockets.size === 0) this.#echoes.rest();
  }

  #facilitators(): ControlSocket[] {
    return [...this.#sockets].filter((socket) => isFacilitator(socket.data.actor));
  }

  #changed({ events, penOf }: ToldChange): void {
    this.#sayGoodbye(events);
    this.#wrote.heed(events);
    if (this.#sockets.size > 0) this.#echoes.heed(events);
    this.#own = joined(this.#own, affectedBy(events, this.#cafe.cafe));
    if (penOf !== null) this.#own = joined(this.#own, new Set([penOf]));
    this.#soon();
  }

  /** Whose ticket opens nothing any more, or is somebody else's, hears so before anything else, and is let go. */
  #sayGoodbye(events: readonly CafeEvent[]): void {
    const merged = new Set(events.flatMap((event) => (event.type === 'peopleMerged' ? [event.gone] : [])));
    // A key that was taken back, or a phone that is lost.
    const revoked = events.some(({ type }) => type === 'accessRevoked' || type === 'phoneTakenUp');
    if (merged.size === 0 && !revoked) return;
    for (const socket of Array.from(this.#sockets)) {
      const { actor, ticket } = socket.data;
      if (actor.role === 'participant' && merged.has(actor.person)) this.#letGo(socket, 'comeAgain');
      else if (revoked && !isScreen(actor) && !actorFor(this.#cafe.cafe, ticket)) this.#letGo(socket, 'shutOut');
    }
  }

  #letGo(socket: ControlSocket, why: 'comeAgain' | 'shutOut'): void {
    this.#remove(socket);
    socket.emit(why);
    setImmediate(() => socket.disconnect(true));
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
    this.#showPeople(this.#facilitators());
    this.#boards.show(this.#cafe.cafe, this.#cafe.number);
  }

  #showRoom(role: Role, sockets: readonly ControlSocket[]): void {
    const room: RoomView = roomView(this.#cafe.cafe, role);
    const text = JSON.stringify(room);
    if (this.#roomShown.get(role) === text) return;
    const wait = role === 'participant' ? this.#pace.waitFor(room, text.length, sockets.length, this.#now()) : 0;
    if (wait > 0) {
      this.#countsTimer ??= setTimeout(() => {
        this.#countsTimer = null;
        this.#pace.hasWaited();
        this.#soon();
      }, wait);
      return;
    }
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
    const views = {
      facilitator: facilitatorView(this.#cafe.cafe),
      ...this.#presence.view(this.#cafe.cafe.people, this.#now()),
    };
    const message = { number: this.#cafe.number, ...views };
    const text = JSON.stringify(views);
    for (const socket of sockets) {
      if (this.#shown.get(socket) === text) continue;
      this.#shown.set(socket, text);
      socket.emit('facilitator', message);
    }
  }
}

const isScreen = ({ role }: ControlSocket['data']['actor']): boolean => role === 'projector' || role === 'observer';

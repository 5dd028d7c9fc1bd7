/**
 * Keeps one control connection up: a websocket first, polling where a websocket does not come about, and again after a while at random
 * when it is lost. The library's own way back is not used: it does not spread people enough, and cannot be hurried by a device that wakes.
 */
import type { Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '../../shared/wire/control.ts';
import { createPulse } from '../documents/network-pulse.ts';
import { createRetry } from '../documents/network-retry.ts';

export type ControlSocket = Socket<ServerToClient, ClientToServer>;

export interface KeepOptions {
  readonly socket: ControlSocket;
  /** This device's time in milliseconds. */
  readonly now: () => number;
  /** False once the server has said no for good: then only a device that wakes asks again. */
  readonly mayTry: () => boolean;
  /** Connected, lost, or by another transport. */
  readonly changed: () => void;
  /** A try has come to nothing. */
  readonly failed: () => void;
}

export interface Kept {
  transport(): 'websocket' | 'polling' | null;
  /** The device woke: what looks open is asked, and what waits is tried at once. */
  wake(): void;
  /** The server has asked to be left alone for so many milliseconds. */
  told(ms: number): void;
  /** Hangs up until the next `wake`. */
  rest(): void;
  close(): void;
}

const websocketFirst = ['websocket', 'polling'];
const pollingFirst = ['polling', 'websocket'];
/** How long a websocket may take before polling is tried, and how long polling may take. */
const websocketMs = 2500;
const pollingMs = 8000;
const lookMs = 1000;
/** What has held so long was no accident: the next try is at once. */
const heldMs = 5000;

export function keepConnected({ socket, now, mayTry, changed, failed }: KeepOptions): Kept {
  const retry = createRetry();
  let polls = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the present try or connection began. */
  let since = now();
  let resting = false;
  const pulse = createPulse({
    now,
    ask: () => socket.emit('time', () => pulse.heard()),
    dead() {
      socket.disconnect();
      attempt();
    },
  });
  const looking = setInterval(() => socket.connected && pulse.look(), lookMs);
  const engineName = (): string | undefined => socket.io.engine?.transport?.name;

  function attempt(): void {
    clearTimeout(timer);
    if (resting || socket.connected) return;
    since = now();
    // The engine puts what it makes of the names in their place.
    socket.io.opts.transports = [...(polls ? pollingFirst : websocketFirst)];
    socket.connect();
    timer = setTimeout(polls ? giveUp : look, polls ? pollingMs : websocketMs);
  }

  /** Polling may have taken over already, where the websocket was refused. */
  function look(): void {
    if (engineName() === 'polling') timer = setTimeout(giveUp, pollingMs);
    else giveUp();
  }

  /** Neither refused nor made: the other way may be open. */
  function giveUp(): void {
    polls = engineName() !== 'polling';
    socket.disconnect();
    if (polls) return attempt();
    failed();
    return later();
  }

  function later(): void {
    clearTimeout(timer);
    if (mayTry()) timer = setTimeout(attempt, retry.next());
  }

  function rest(): void {
    resting = true;
    clearTimeout(timer);
    pulse.end();
    socket.disconnect();
  }

  socket.on('connect', () => {
    clearTimeout(timer);
    since = now();
    pulse.begin();
    const { engine } = socket.io;
    // What an earlier connection still brings says nothing of this one.
    engine.on('packet', () => {
      if (socket.io.engine === engine) pulse.heard();
    });
    engine.once('upgrade', () => {
      if (socket.io.engine !== engine) return;
      polls = false;
      changed();
    });
    // Where it had to poll it does so at once the next time: the engine looks for a websocket from there by itself.
    polls = engineName() === 'polling';
    changed();
  });
  socket.on('disconnect', (reason) => {
    pulse.end();
    changed();
    if (reason === 'io client disconnect') return;
    if (now() - since > heldMs) retry.reset();
    later();
  });
  socket.on('connect_error', (error) => {
    retry.told(waitIn(error));
    // Nothing of a try that has failed may come back into the next.
    socket.disconnect();
    later();
  });
  attempt();

  return {
    transport() {
      if (!socket.connected) return null;
      return engineName() === 'polling' ? 'polling' : 'websocket';
    },
    wake() {
      resting = false;
      retry.reset();
      if (socket.connected) pulse.doubt();
      else if (!socket.active || Math.abs(now() - since) > lookMs) {
        socket.disconnect();
        attempt();
      }
    },
    told: (ms) => retry.told(ms),
    rest,
    close() {
      clearInterval(looking);
      rest();
    },
  };
}

/** How long the server wants to be left alone, in milliseconds, as it says with a refusal. */
function waitIn(error: Error): number {
  const data: unknown = 'data' in error ? error.data : null;
  const ms = typeof data === 'object' && data !== null && 'waitMs' in data ? data.waitMs : 0;
  return typeof ms === 'number' ? ms : 0;
}

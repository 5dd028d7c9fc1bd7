/**
 * Which way the documents travel: a websocket of their own, or the control connection where none can be had. Whatever way it is, it is
 * given up when it turns out to be dead, and another is found after a while at random.
 */
import type { ControlLink, Ended, Line, LinkNews, OpenLine } from './network-line.ts';
import { createPulse } from './network-pulse.ts';
import { createRetry } from './network-retry.ts';

export interface WaysOptions {
  readonly websocket: OpenLine;
  readonly link: ControlLink | undefined;
  /** This device's time in milliseconds. */
  readonly now: () => number;
  /** What the server answers at once, on every line. */
  readonly question: Uint8Array;
  /** Somebody wants a way. */
  readonly wanted: () => boolean;
  readonly opened: () => void;
  readonly heard: (bytes: Uint8Array) => void;
  /** The way is gone. Another is looked for as long as one is wanted. */
  readonly lost: (event: Ended) => void;
}

export interface Ways {
  isOpen(): boolean;
  send(bytes: Uint8Array): void;
  /** A way is wanted: looks for one unless there is one. */
  want(): void;
  /** Nobody needs it for now. */
  hangUp(): void;
  close(): void;
}

interface Way {
  readonly kind: 'websocket' | 'stand-in';
  readonly line: Line;
  readonly since: number;
  isOpen: boolean;
  /** Something has come by it: open alone says nothing. */
  proven: boolean;
}

const lookMs = 1000;
/** A websocket says something within this, or the control connection is used where there is one. */
const patienceMs = 2500;
const longestPatienceMs = 10_000;
/** What has held so long was no accident: the next try is at once. */
const heldMs = 5000;
/** How soon a websocket is tried again beside the stand-in, and how long such a try may take. */
const againMs = 60_000;
const soonMs = 2000;
const lostEvent: Ended = { code: 1006, reason: '' };

export function findWays(options: WaysOptions): Ways {
  const { link, now, wanted } = options;
  const retry = createRetry();
  let way: Way | null = null;
  /** A websocket that is tried beside the stand-in. */
  let trial: Way | null = null;
  let trialAt = Number.POSITIVE_INFINITY;
  /** No websocket came about although the server could be reached. */
  let withoutWebsocket = false;
  let waitMs = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let resting = false;
  const pulse = createPulse({
    now,
    ask: () => way?.line.send(options.question),
    dead() {
      retry.reset();
      lose(lostEvent, true);
    },
  });
  const looking = setInterval(look, lookMs);
  const stopFollowing = link?.subscribe(follow);

  function begin(kind: Way['kind'], open: OpenLine): Way {
    const line = open({
      opened: () => opened(one),
      heard: (bytes) => heard(one, bytes),
      ended(event) {
        if (one === way) lose(event, false);
        if (one === trial) endTrial();
      },
    });
    const one: Way = { kind, line, since: now(), isOpen: false, proven: false };
    return one;
  }

  function opened(one: Way): void {
    one.isOpen = true;
    if (one === trial) one.line.send(options.question);
    if (one === way) options.opened();
  }

  function heard(one: Way, bytes: Uint8Array): void {
    if (one === trial) return change(one);
    if (one !== way) return undefined;
    one.proven = true;
    if (one.kind === 'websocket') withoutWebsocket = false;
    pulse.heard();
    return options.heard(bytes);
  }

  function connect(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (way || resting || !wanted()) return;
    waitMs = 0;
    const transport = link?.transport() ?? null;
    const instead = link && transport !== null && (withoutWebsocket || transport === 'polling');
    way = instead ? begin('stand-in', link.openLine) : begin('websocket', options.websocket);
    if (instead) trialAt = now() + againMs * (0.5 + Math.random());
    pulse.begin();
  }

  function drop(): void {
    const gone = way;
    way = null;
    pulse.end();
    gone?.line.close();
    endTrial();
  }

  /** `atOnce`: nobody is spared by waiting. */
  function lose(event: Ended, atOnce: boolean): void {
    if (!way) return;
    const { kind, proven, since } = way;
    drop();
    // A code of the server's own was said by the server, so the way to it is there.
    const never = !proven && event.code < 4000;
    const reachable = (link?.transport() ?? null) !== null;
    if (never && kind === 'websocket') withoutWebsocket ||= reachable;
    else withoutWebsocket &&= kind === 'stand-in' && !never;
    if (proven && now() - since > heldMs) retry.reset();
    waitMs = atOnce || (never && kind === 'websocket' && reachable) ? 0 : retry.next();
    options.lost(event);
    ways.want();
  }

  function look(): void {
    if (trial && now() - trial.since > 2 * patienceMs) endTrial();
    if (!way) return;
    if (way.proven) {
      pulse.look();
      if (way.kind === 'stand-in' && !trial && now() >= trialAt) trial = begin('websocket', options.websocket);
      return;
    }
    // Where nothing has been asked yet there is nothing to hear.
    if (way.isOpen) way.line.send(options.question);
    const isSpared = way.kind === 'stand-in' || (link?.transport() ?? null) === null;
    if (Math.abs(now() - way.since) > (isSpared ? longestPatienceMs : patienceMs)) lose(lostEvent, false);
  }

  function endTrial(): void {
    trial?.line.close();
    trial = null;
    trialAt = now() + againMs * (0.5 + Math.random());
  }

  /** The websocket that was tried carries: from now on everything goes by it. */
  function change(next: Way): void {
    trial = null;
    drop();
    withoutWebsocket = false;
    options.lost(lostEvent);
    next.proven = true;
    way = next;
    pulse.begin();
    options.opened();
  }

  function follow(news: LinkNews): void {
    if (news === 'rests') {
      resting = true;
      if (timer) clearTimeout(timer);
      timer = null;
      drop();
      options.lost(lostEvent);
      return;
    }
    const transport = link?.transport() ?? null;
    if (news === 'woke') resting = false;
    else if (transport === null) return;
    retry.reset();
    waitMs = 0;
    const isStuck = way !== null && !way.proven && now() - way.since > lookMs;
    if (!way) connect();
    else if (news === 'woke' && way.proven) pulse.doubt();
    else if (news === 'woke' ? isStuck : way.kind === 'websocket' && !way.proven && transport === 'polling')
      lose(lostEvent, true);
    else if (way.kind === 'stand-in' && transport === 'websocket')
      trialAt = Math.min(trialAt, now() + soonMs * Math.random());
  }

  const ways: Ways = {
    isOpen: () => way?.isOpen === true,
    send: (bytes) => way?.line.send(bytes),
    want() {
      if (way || timer || resting || !wanted()) return;
      if (waitMs === 0) connect();
      else timer = setTimeout(connect, waitMs);
    },
    hangUp: drop,
    close() {
      if (timer) clearTimeout(timer);
      clearInterval(looking);
      stopFollowing?.();
      drop();
      // Nobody asks for one any more.
      resting = true;
    },
  };
  return ways;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import type { ControlLink, LineEvents, LinkNews, OpenLine } from './network-line.ts';
import { findWays, type Ways } from './network-ways.ts';

/** A line in our hand. */
interface HandLine {
  readonly kind: string;
  readonly events: LineEvents;
  readonly said: number[];
  closed: boolean;
}

const question = 99;
const lost = { code: 1006, reason: '' } as const;

describe('which way the documents travel', () => {
  let lines: HandLine[] = [];
  let told: string[] = [];
  let ways: Ways;
  let transport: 'websocket' | 'polling' | null = null;
  let tell: (news: LinkNews) => void = () => undefined;

  const opener =
    (kind: string): OpenLine =>
    (events) => {
      const line: HandLine = { kind, events, said: [], closed: false };
      lines.push(line);
      return { send: (bytes) => line.said.push(...bytes), close: () => (line.closed = true) };
    };
  const link: ControlLink = {
    transport: () => transport,
    openLine: opener('stand-in'),
    subscribe(listener) {
      tell = listener;
      return () => undefined;
    },
  };
  const last = (): HandLine => must(lines.at(-1), 'a line');
  const kinds = (): string[] => lines.map(({ kind }) => kind);
  const speaks = (line: HandLine): void => {
    line.events.opened();
    line.events.heard(new Uint8Array([1]));
  };
  const connected = (by: typeof transport): void => {
    transport = by;
    tell('changed');
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    lines = [];
    told = [];
    transport = null;
    ways = findWays({
      websocket: opener('websocket'),
      link,
      now: () => Date.now(),
      question: new Uint8Array([question]),
      wanted: () => true,
      opened: () => told.push('opened'),
      heard: (bytes) => told.push(`heard ${bytes.join(' ')}`),
      lost: ({ code }) => told.push(`lost ${code}`),
    });
    ways.want();
  });
  afterEach(() => {
    ways.close();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('[NW2] a websocket first; one that is refused while the server can be reached is replaced at once', () => {
    expect(kinds()).toEqual(['websocket']);
    connected('websocket');
    last().events.ended(lost);
    expect(kinds()).toEqual(['websocket', 'stand-in']);
  });

  it('[NW2] one that hangs, or opens and says nothing, is replaced within five seconds', () => {
    connected('websocket');
    vi.advanceTimersByTime(4000);
    expect(kinds()).toEqual(['websocket', 'stand-in']);
    expect(lines[0]?.closed).toBe(true);
    speaks(last());
    ways.hangUp();
    ways.want();
    expect(last().kind).toBe('stand-in');
  });

  it('[NW2] one that opens is asked before it is given up', () => {
    connected('websocket');
    last().events.opened();
    vi.advanceTimersByTime(1000);
    expect(last().said).toEqual([question]);
    last().events.heard(new Uint8Array([1]));
    vi.advanceTimersByTime(10_000);
    expect(kinds()).toEqual(['websocket']);
  });

  it('[NW2] where the control connection had to poll, a websocket that hangs is not waited for', () => {
    connected('polling');
    expect(kinds()).toEqual(['websocket', 'stand-in']);
  });

  it('[NW2] where nothing reaches the server, a websocket is tried again and nothing else', () => {
    for (let round = 0; round < 4; round += 1) {
      last().events.ended(lost);
      vi.advanceTimersByTime(4000);
    }
    expect(kinds()).toEqual(Array.from({ length: 5 }, () => 'websocket'));
  });

  it('[NW2] the stand-in is left when a websocket answers, tried beside it after a while and not at once', () => {
    connected('polling');
    const standIn = last();
    speaks(standIn);
    const passes = (ms: number): void => {
      for (let past = 0; past < ms; past += 10_000) {
        vi.advanceTimersByTime(10_000);
        standIn.events.heard(new Uint8Array([2]));
      }
    };
    passes(50_000);
    expect(lines).toHaveLength(2);
    passes(10_000);
    vi.advanceTimersByTime(2000);
    const trial = last();
    expect(trial.kind).toBe('websocket');
    told = [];
    trial.events.opened();
    expect(told).toEqual([]);
    expect(trial.said).toEqual([question]);
    trial.events.heard(new Uint8Array([1]));
    expect(standIn.closed).toBe(true);
    expect(told).toEqual(['lost 1006', 'opened']);
    standIn.events.heard(new Uint8Array([3]));
    standIn.events.ended(lost);
    expect(told).toEqual(['lost 1006', 'opened']);
    trial.events.heard(new Uint8Array([4]));
    expect(told.at(-1)).toBe('heard 4');
  });

  it('[NW2] a trial that comes to nothing is given up, and the stand-in goes on', () => {
    connected('polling');
    const standIn = last();
    speaks(standIn);
    connected('websocket');
    for (let second = 0; second < 20; second += 1) {
      vi.advanceTimersByTime(1000);
      standIn.events.heard(new Uint8Array([2]));
    }
    expect(kinds()).toEqual(['websocket', 'stand-in', 'websocket']);
    expect(last().closed).toBe(true);
    expect(standIn.closed).toBe(false);
  });

  it('[NW3] late events of an earlier line change nothing', () => {
    const first = last();
    speaks(first);
    first.events.ended(lost);
    vi.advanceTimersByTime(500);
    speaks(last());
    const before = told.length;
    speaks(first);
    first.events.ended(lost);
    expect(told).toHaveLength(before);
    expect(last().closed).toBe(false);
  });

  it('[NW4] a line that is dead when the device wakes is replaced after two seconds', () => {
    speaks(last());
    transport = 'websocket';
    tell('woke');
    expect(lines[0]?.said).toEqual([question]);
    vi.advanceTimersByTime(2000);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.closed).toBe(true);
  });

  it('[NW4] a try that hangs is begun anew when the device wakes, and one that waits does not wait', () => {
    vi.advanceTimersByTime(2000);
    tell('woke');
    expect(lines).toHaveLength(2);
    for (let round = 0; round < 5; round += 1) {
      last().events.ended(lost);
      vi.advanceTimersByTime(4000);
    }
    last().events.ended(lost);
    const before = lines.length;
    tell('woke');
    expect(lines).toHaveLength(before + 1);
  });

  it('[NW5] a line that falls silent is replaced within twenty-five seconds', () => {
    speaks(last());
    vi.advanceTimersByTime(25_000);
    expect(lines).toHaveLength(2);
  });

  it('[NW6] a line that breaks is looked for again at random within half a second, then one, two and four', () => {
    const waits: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = lines.length;
      const since = Date.now();
      speaks(last());
      last().events.ended(lost);
      while (lines.length === before) vi.advanceTimersByTime(10);
      waits.push(Date.now() - since);
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 2000]);
  });

  it('[NW7] a page that is put away keeps nothing open, and looks for a way when it is back', () => {
    speaks(last());
    tell('rests');
    expect(last().closed).toBe(true);
    ways.want();
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(1);
    tell('woke');
    expect(lines).toHaveLength(2);
  });
});

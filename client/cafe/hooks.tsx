/** How screens read a visit. One provider at the top of a page; the hooks below are all that screens use of it. */
import { at } from '../../shared/cafe/at.ts';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useStore } from 'zustand';
import type { EntryView } from '../../shared/boards/entries.ts';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { timeLeftMs } from '../../shared/cafe/clock.ts';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { readTablecloth, type Tablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall, type Wall } from '../../shared/documents/wall.ts';
import type { DocumentState, OpenDocument } from '../documents/open-document.ts';
import type { WaitingNote } from '../documents/outbox.ts';
import { comeAgain } from './come-again.ts';
import type { Reply } from './control.ts';
import { deviceKeep, keptIsRead } from './device-keep.ts';
import type { SeenState } from './going-on.ts';
import { startVisit, type Visit, type VisitOptions } from './visit.ts';

const VisitContext = createContext<Visit | null>(null);

export function useVisit(): Visit {
  return must(useContext(VisitContext), 'a screen outside a visit');
}

/** Starts a visit for as long as this component is shown, and wakes it whenever the device does. */
export function VisitProvider({
  cafe,
  ticket,
  children,
}: Pick<VisitOptions, 'cafe' | 'ticket'> & { readonly children: ReactNode }) {
  const [visit, setVisit] = useState<Visit | null>(null);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    let current = true;
    void keptIsRead().then(() => current && setIsRead(true));
    return () => {
      current = false;
    };
  }, []);
  useEffect(() => {
    // What was left here is known before anything is shown, so that nothing jumps.
    if (!isRead) return undefined;
    let started = startVisit({
      server: location.origin,
      cafe,
      ticket,
      keep: deviceKeep(),
      now: () => Date.now(),
      steady: () => performance.now(),
    });
    let stopHeeding = (): void => undefined;
    const show = (next: Visit): void => {
      stopHeeding();
      started = next;
      stopHeeding = next.store.subscribe(({ somebodyElse }) => somebodyElse && show(comeAgain(next)));
      setVisit(next);
    };
    show(started);
    const wake = ({ type }: Event): void => {
      const hidden = document.visibilityState === 'hidden';
      started.control.rest(hidden);
      // A page that was frozen has missed what came, seen or not.
      if (!hidden || type === 'resume') started.wake();
    };
    const rest = (event: Event): void => {
      started.control.rest(true);
      // The browser keeps the page as it is, and only without open connections. It may come back.
      if ('persisted' in event && event.persisted === true) started.control.putAway();
    };
    // A page that comes back from the browser's back-forward cache only fires `pageshow`; the others cover lock, app switch and network.
    const events = [
      [document, 'visibilitychange'],
      [document, 'resume'],
      [window, 'pageshow'],
      [window, 'online'],
      [window, 'focus'],
    ] as const;
    const farewells = [
      [window, 'pagehide'],
      [document, 'freeze'],
    ] as const;
    for (const [target, name] of events) target.addEventListener(name, wake);
    for (const [target, name] of farewells) target.addEventListener(name, rest);
    return () => {
      for (const [target, name] of events) target.removeEventListener(name, wake);
      for (const [target, name] of farewells) target.removeEventListener(name, rest);
      stopHeeding();
      started.close();
      setVisit(null);
    };
  }, [cafe, ticket, isRead]);
  return visit ? <VisitContext value={visit}>{children}</VisitContext> : null;
}

export function useCafe<T>(select: (state: SeenState) => T): T {
  return useStore(useVisit().seen, select);
}

/** The room view. Only below a screen that has checked that it has arrived. */
export function useRoom(): RoomView {
  return must(
    useCafe((state) => state.room),
    'no room view yet',
  );
}

/** Sends a command. The caller shows the reply; nothing is shown here. */
export function useSend(): (command: CommandInput) => Promise<Reply> {
  const { control } = useVisit();
  return useCallback((command: CommandInput) => control.send(command), [control]);
}

/** What stands on a board, as far as it has come: it is asked for while this is shown. Null before that. */
export function useEntries(board: string): readonly EntryView[] | null {
  const { control } = useVisit();
  useEffect(() => control.watch(board), [control, board]);
  return useCafe(({ entries }) => at(entries, board) ?? null);
}

/** Draws anew after so many milliseconds, null for never, and whenever the server's time has been set right. */
function useDrawnAgain(afterMs: number | null): void {
  const { control } = useVisit();
  const [drawn, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => control.clock.subscribe(draw), [control]);
  // Each drawing plans the next.
  useEffect(() => {
    if (afterMs === null) return undefined;
    const timer = setTimeout(draw, afterMs);
    return () => clearTimeout(timer);
  }, [afterMs, drawn]);
}

/** Server time, drawn anew as often as asked. Counts nothing: each time it reads the clock. */
export function useServerNow(everyMs: number): number {
  const { control } = useVisit();
  useDrawnAgain(everyMs);
  return control.clock.now();
}

/** Milliseconds left of the running stage, drawn anew in the moment in which the shown second changes; null when no clock runs. */
export function useTimeLeft(): number | null {
  const { control } = useVisit();
  const { clock } = useRoom();
  const left = timeLeftMs(clock, control.clock.now());
  const passes = clock.state === 'running' && left !== null && left > 0;
  useDrawnAgain(passes ? untilNextSecond(left) : null);
  return left;
}

/** A timer that comes a hair too early must not spin until its time. */
const leastWaitMs = 15;

/** Milliseconds until so much time left is shown as another second. Seconds are rounded up: 2000 is shown as 2, and 1001 as well. */
function untilNextSecond(leftMs: number): number {
  return Math.max(leastWaitMs, leftMs - (Math.ceil(leftMs / 1000) - 1) * 1000);
}

/** An open document and its saving, followed through the replacements that a refusal makes. */
export function useDocument(document: DocumentRef): { readonly opened: OpenDocument; readonly state: DocumentState } {
  const visit = useVisit();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => visit.onReplaced(redraw), [visit]);
  const opened = visit.document(document);
  return { opened, state: useStore(opened.state) };
}

export function useTablecloth(table: string): {
  readonly tablecloth: Tablecloth;
  readonly opened: OpenDocument;
  readonly state: DocumentState;
} {
  const { opened, state } = useDocument({ kind: 'tablecloth', table });
  const { version } = state;
  // `version` stands for the content of the document, which is changed in place.
  const tablecloth = useMemo(() => (version >= 0 ? readTablecloth(opened.doc) : null), [opened, version]);
  return { tablecloth: must(tablecloth, 'a version is a count'), opened, state };
}

/** All tablecloths at once, by table id: for the wall, the console and the projector. */
export function useTablecloths(tables: readonly string[]): Readonly<Record<string, Tablecloth>> {
  const visit = useVisit();
  const key = tables.join(' ');
  const source = useMemo(() => followTablecloths(visit, key === '' ? [] : key.split(' ')), [visit, key]);
  return useSyncExternalStore(source.subscribe, source.read);
}

function followTablecloths(visit: Visit, tables: readonly string[]) {
  let current: Readonly<Record<string, Tablecloth>> = {};
  const versions = new Map<string, { opened: OpenDocument; version: number }>();
  function read(): Readonly<Record<string, Tablecloth>> {
    let next: Record<string, Tablecloth> | null = null;
    for (const table of tables) {
      const opened = visit.document({ kind: 'tablecloth', table });
      const { version } = opened.state.getState();
      const known = versions.get(table);
      if (known?.opened === opened && known.version === version) continue;
      versions.set(table, { opened, version });
      next ??= { ...current };
      next[table] = readTablecloth(opened.doc);
    }
    if (next) current = next;
    return current;
  }
  function subscribe(listener: () => void): () => void {
    let stops: (() => void)[] = [];
    const follow = (): void => {
      for (const stop of stops) stop();
      stops = tables.map((table) => visit.document({ kind: 'tablecloth', table }).state.subscribe(listener));
    };
    follow();
    const stopReplaced = visit.onReplaced(() => {
      follow();
      listener();
    });
    return () => {
      for (const stop of stops) stop();
      stopReplaced();
    };
  }
  return { read, subscribe };
}

export function useWall(): { readonly wall: Wall; readonly opened: OpenDocument; readonly state: DocumentState } {
  const { opened, state } = useDocument({ kind: 'wall' });
  const { version } = state;
  const wall = useMemo(() => (version >= 0 ? readWall(opened.doc) : null), [opened, version]);
  return { wall: must(wall, 'a version is a count'), opened, state };
}

/** Notes of this device that are not saved yet. */
export function useWaitingNotes(): readonly WaitingNote[] {
  const { outbox } = useVisit();
  return useSyncExternalStore(outbox.subscribe, outbox.all);
}

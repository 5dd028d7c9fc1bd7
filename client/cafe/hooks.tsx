/** How screens read a visit. One provider at the top of a page; the hooks below are all that screens use of it. */
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
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { timeLeftMs } from '../../shared/cafe/clock.ts';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { readTablecloth, type Tablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall, type Wall } from '../../shared/documents/wall.ts';
import type { DocumentState, OpenDocument } from '../documents/open-document.ts';
import type { WaitingNote } from '../documents/outbox.ts';
import type { Reply } from './control.ts';
import type { CafeState } from './store.ts';
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
  useEffect(() => {
    const started = startVisit({
      server: location.origin,
      cafe,
      ticket,
      keep: browserStorage(),
      now: () => Date.now(),
    });
    setVisit(started);
    const wake = (): void => {
      if (document.visibilityState === 'visible') started.wake();
    };
    // A page that comes back from the browser's back-forward cache only fires `pageshow`; the others cover lock, app switch and network.
    const events = [
      [document, 'visibilitychange'],
      [window, 'pageshow'],
      [window, 'online'],
      [window, 'focus'],
    ] as const;
    for (const [target, name] of events) target.addEventListener(name, wake);
    return () => {
      for (const [target, name] of events) target.removeEventListener(name, wake);
      started.close();
      setVisit(null);
    };
  }, [cafe, ticket]);
  return visit ? <VisitContext value={visit}>{children}</VisitContext> : null;
}

function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function useCafe<T>(select: (state: CafeState) => T): T {
  return useStore(useVisit().store, select);
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

/** Server time, drawn anew as often as asked. Counts nothing: each time it reads the clock. */
export function useServerNow(everyMs: number): number {
  const { control } = useVisit();
  const [now, setNow] = useState(() => control.clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(control.clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [control, everyMs]);
  return now;
}

/** Milliseconds left of the running stage; null when no clock runs. */
export function useTimeLeft(): number | null {
  const room = useRoom();
  const now = useServerNow(250);
  return timeLeftMs(room.clock, now);
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

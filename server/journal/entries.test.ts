import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { replay } from '../../shared/cafe/evolve.ts';
import { wholeEvent, type StoredEvent } from '../../shared/cafe/stored.ts';
import { roomWith } from '../../test/kit/table-top.ts';
import { packEntries, packSnapshot, unpackCafe, unpackEntries } from './entries.ts';

/** Everything that a café of an earlier version did not know, taken out wherever it stands. */
const later = new Set(
  (
    'municipality languages interpreted attends open seating commonLanguage seatsVersion wishes locked ' +
    'merged endsBy wall released grants offers quietMinutes holdForEssentials'
  ).split(' '),
);

function asBefore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asBefore);
  if (typeof value !== 'object' || value === null) return value;
  const isTable = 'prompt' in value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      later.has(key) || (isTable && key === 'seats') ? [] : [[key, asBefore(inner)] as const],
    ),
  );
}

describe('stored entries', () => {
  const { top } = roomWith(9);
  const opened = roomWith(0).top.cafe;
  top.ask({ type: 'next', from: 's1' });
  top.ask({ type: 'changeTable', table: 't1', name: 'Ny', theme: '', prompt: '' });
  top.ask({
    type: 'changePerson',
    person: top.cafe.people[0]?.id ?? '',
    name: 'Nytt',
    organisation: '',
    actorType: null,
  });
  const { houseRules, invitedAbsent, ...settings } = opened.settings;
  top.ask({
    type: 'changeSettings',
    settings: { ...settings, houseRules: [...houseRules], invitedAbsent: [...invitedAbsent], title: 'Nytt navn' },
  });
  const events: readonly CafeEvent[] = [{ type: 'cafeOpened', cafe: opened }, ...top.events];

  it('[EV3] written before a field existed read as if it had always been there', () => {
    const old = asBefore(events) as readonly StoredEvent[];
    expect(old).not.toEqual(events);
    const bytes = packEntries([{ kind: 'events', seq: 1, at: 5, command: null, events: old as readonly CafeEvent[] }]);
    const [entry] = unpackEntries(1, bytes);
    const read = entry?.kind === 'events' ? entry.events : [];
    expect(read).toEqual(events);
    expect(replay(read)).toEqual(top.cafe);
    expect(old.map(wholeEvent)).toEqual(events);
  });

  it('[EV3] a snapshot of before reads the same way', () => {
    const old = asBefore(top.cafe) as typeof top.cafe;
    const parts = packSnapshot({ seq: 9, cafe: old, commands: ['a'], documents: [] });
    const own = parts.get('') ?? encoding.toUint8Array(encoding.createEncoder());
    expect(decoding.readVarString(decoding.createDecoder(own))).not.toContain('wishes');
    const { seatsVersion: _, ...cafe } = top.cafe;
    expect(unpackCafe(own)).toEqual({
      cafe: { ...cafe, seatsVersion: 0, endsBy: null },
      commands: ['a'],
      documentCount: 0,
    });
  });
});

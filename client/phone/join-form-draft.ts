/** What somebody has typed at the door, and the tickets they come in with: a reload in the middle is the same person. */
import { useEffect, useState } from 'react';
import { secretPattern } from '../../shared/wire/secret.ts';
import { newSecret } from '../cafe/secrets.ts';
import type { Introduction } from './introduction-fields.tsx';

export interface DoorDraft {
  readonly introduction: Introduction;
  /** Who they say to be who have been here before. */
  readonly called: string;
  /** Made once: a double tap, or a second try after a lost answer, is the same person. */
  readonly ticket: string;
  /** The same for a phone that becomes somebody's. */
  readonly ticketBack: string;
}

/** For this tab alone and no longer: a borrowed phone must not greet the next person with a name. */
const keyOf = (code: string): string => `kafebord/door/${code}`;

export function useDoorDraft(code: string): readonly [DoorDraft, (change: Partial<DoorDraft>) => void] {
  const [draft, setDraft] = useState(() => stored(code));
  useEffect(() => attempt(() => sessionStorage.setItem(keyOf(code), JSON.stringify(draft))), [code, draft]);
  return [draft, (change) => setDraft((before) => ({ ...before, ...change }))];
}

export function forgetDoorDraft(code: string): void {
  attempt(() => sessionStorage.removeItem(keyOf(code)));
}

function stored(code: string): DoorDraft {
  let kept: unknown = null;
  attempt(() => {
    kept = JSON.parse(sessionStorage.getItem(keyOf(code)) ?? 'null');
  });
  const introduction = part(kept, 'introduction');
  const actorType = words(introduction, 'actorType');
  return {
    introduction: {
      name: words(introduction, 'name'),
      organisation: words(introduction, 'organisation'),
      actorType: actorType === '' ? null : actorType,
      municipality: words(introduction, 'municipality'),
    },
    called: words(kept, 'called'),
    ticket: secret(words(kept, 'ticket')),
    ticketBack: secret(words(kept, 'ticketBack')),
  };
}

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : null;
}

function words(of: unknown, name: string): string {
  const value = part(of, name);
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

const secret = (kept: string): string => (secretPattern.test(kept) ? kept : newSecret());

/** Private mode: what was typed lives as long as the page. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is kept.
  }
}

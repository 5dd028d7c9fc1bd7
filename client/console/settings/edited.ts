import { useState } from 'react';

export interface Edited<T> {
  readonly value: T;
  readonly dirty: boolean;
  readonly change: (part: Partial<T>) => void;
  /** Back to what the café says. With what has been saved, only that: somebody may have written on meanwhile. */
  readonly forget: (saved?: T) => void;
}

/** What somebody is writing over what the café says. What others change in what is not being written shows at once, and stays. */
export function useEdited<T extends object>(now: T): Edited<T> {
  const [edited, setEdited] = useState<Partial<T>>({});
  return {
    value: { ...now, ...edited },
    dirty: Object.keys(edited).length > 0,
    change: (part) => setEdited((before) => ({ ...before, ...part })),
    forget: (saved) => setEdited((before) => (saved ? writtenSince(before, saved) : {})),
  };
}

/** Of what is being written, the fields that are not as they were saved. */
export function writtenSince<T extends object>(edited: Partial<T>, saved: T): Partial<T> {
  const since: Partial<T> = {};
  for (const key in edited) if (edited[key] !== saved[key]) since[key] = edited[key];
  return since;
}

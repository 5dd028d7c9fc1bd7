import { useState } from 'react';

export interface Edited<T> {
  readonly value: T;
  readonly dirty: boolean;
  readonly change: (part: Partial<T>) => void;
  /** Back to what the café says. */
  readonly forget: () => void;
}

/** What somebody is writing over what the café says; until then, what others change shows at once. */
export function useEdited<T extends object>(now: T): Edited<T> {
  const [edited, setEdited] = useState<T | null>(null);
  return {
    value: edited ?? now,
    dirty: edited !== null,
    change: (part) => setEdited((before) => ({ ...(before ?? now), ...part })),
    forget: () => setEdited(null),
  };
}

/** What the server has said no to: the document is opened anew by then, so the words are kept here until they are read. */
import { useEffect, useRef, useState } from 'react';
import type { OpenDocument } from '../../documents/open-document.ts';

export interface RefusedWords {
  readonly reason: string;
  readonly words: readonly string[];
}

export function useRefused(opened: OpenDocument): {
  readonly refused: RefusedWords | null;
  readonly dismiss: () => void;
} {
  const before = useRef(opened);
  const [refused, setRefused] = useState<RefusedWords | null>(null);
  useEffect(() => {
    const old = before.current;
    before.current = opened;
    const { closed, waiting } = old.state.getState();
    // A refusal with nothing waiting has taken nothing from anybody.
    if (old !== opened && closed !== null && waiting.size > 0)
      setRefused({ reason: closed, words: wordsAt(old, waiting) });
  }, [opened]);
  return { refused, dismiss: () => setRefused(null) };
}

function wordsAt({ doc }: OpenDocument, keys: ReadonlySet<string>): readonly string[] {
  return [...keys].flatMap((key) => {
    const [root = '', ...rest] = key.split('/');
    const value = root === 'grouping' ? null : doc.getMap(root).get(rest.join('/'));
    return typeof value === 'string' && value !== '' && !/\/(?:owner|effort|status|deadline|firstStepBy)$/u.test(key)
      ? [value]
      : [];
  });
}

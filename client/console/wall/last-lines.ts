/** The lines that were said on the projector lately, kept on this device: most of them are needed once more. */
import { useState } from 'react';

const most = 5;

/** The newest first, each once. */
export function withLine(lines: readonly string[], line: string): readonly string[] {
  return [line, ...lines.filter((other) => other !== line)].slice(0, most);
}

export function useLastLines(cafe: string): readonly [readonly string[], (line: string) => void] {
  const key = `kafebord/lines/${cafe}`;
  const [lines, setLines] = useState(() => readLines(key));
  return [
    lines,
    (line) => {
      const next = withLine(lines, line);
      setLines(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Private mode: they last as long as the page.
      }
    },
  ];
}

function readLines(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((line) => typeof line === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** The thread of one node of the flow: all that leads to it and all that it leads to. */
import type { Flow, FlowLink } from '../../../shared/agenda/flow.ts';

export interface FlowThread {
  readonly nodes: ReadonlySet<string>;
  /** `<from> <to>` */
  readonly links: ReadonlySet<string>;
}

export function threadOf({ links }: Flow, key: string): FlowThread {
  const nodes = new Set<string>([key]);
  const found = new Set<string>();
  follow(
    key,
    (at) => links.filter(({ from }) => from === at),
    ({ to }) => to,
  );
  follow(
    key,
    (at) => links.filter(({ to }) => to === at),
    ({ from }) => from,
  );
  return { nodes, links: found };

  /** Every link leads to a later column, so this ends. */
  function follow(at: string, next: (at: string) => readonly FlowLink[], end: (link: FlowLink) => string): void {
    for (const link of next(at)) {
      const name = `${link.from} ${link.to}`;
      if (found.has(name)) continue;
      found.add(name);
      nodes.add(end(link));
      follow(end(link), next, end);
    }
  }
}

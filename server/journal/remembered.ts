/** Which answered commands are remembered, so that one that is sent again counts once: the latest of each sender, whatever others send. */

/**
 * A guest's commands count once however often they are said, so that a few are enough: all that one phone can have under way. Those of
 * whoever runs the café add people and minutes; they share one memory.
 */
const mostOf = (sender: string): number => (sharing.has(sender) ? 5000 : 20);
const sharing: ReadonlySet<string> = new Set(['facilitator', 'cofacilitator', 'door', 'clock']);

/** Commands by their full names, `<sender> <id>`: the person, or the role of those who are not one. */
export class Remembered<T> {
  readonly #bySender = new Map<string, Map<string, T>>();

  get(command: string): T | undefined {
    return this.#bySender.get(senderOf(command))?.get(command);
  }

  /** Forgets the oldest of this sender where there are too many. */
  put(command: string, answer: T): void {
    const sender = senderOf(command);
    const own = this.#bySender.get(sender) ?? new Map<string, T>();
    this.#bySender.set(sender, own.set(command, answer));
    const oldest = own.size > mostOf(sender) ? own.keys().next().value : undefined;
    if (oldest !== undefined) own.delete(oldest);
  }

  delete(command: string): void {
    this.#bySender.get(senderOf(command))?.delete(command);
  }
}

/** Those of these commands that are remembered, oldest first as they came. */
export function rememberedOf(commands: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  const latest = commands.toReversed().filter((command) => {
    const sender = senderOf(command);
    const count = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, count);
    return count <= mostOf(sender);
  });
  return latest.reverse();
}

const senderOf = (command: string): string => command.slice(0, command.indexOf(' '));

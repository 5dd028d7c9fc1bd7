/** A fault of ours that nobody waited for: it is said, and is no reason to close forty people's café. */
export function unexpected(error: unknown): void {
  console.error(`Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** Calls each of them with this; one that fails takes nothing from the others. */
export function tellEach<T>(listeners: Iterable<(told: T) => void>, told: T): void {
  for (const listener of listeners) {
    try {
      listener(told);
    } catch (error) {
      unexpected(error);
    }
  }
}

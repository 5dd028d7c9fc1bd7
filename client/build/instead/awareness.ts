/**
 * In the place of y-protocols' presence, of which each document would keep a copy and a clock: who is here is a number on the control
 * connection, and nobody tells anything of themselves beside a document.
 */
export class Awareness {
  readonly #states = new Map<number, never>();

  getStates(): ReadonlyMap<number, never> {
    return this.#states;
  }
  getLocalState(): null {
    return null;
  }
  setLocalState(): void {}
  on(): void {}
  off(): void {}
  destroy(): void {}
}

/** Of nobody: as many states as this says. */
export const encodeAwarenessUpdate = (): Uint8Array => new Uint8Array(1);
export const applyAwarenessUpdate = (): void => {};
export const removeAwarenessStates = (): void => {};

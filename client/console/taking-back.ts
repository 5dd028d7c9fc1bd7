/** Taking back what was done last. On a slow network that may be something whose answer has not come yet. */

type Back = (() => void) | undefined;

export interface TakingBack {
  /** Something is being done; true when it was. Taking back means this from now on, and waits for it. */
  during(work: Promise<boolean>): Promise<boolean>;
  /** What was refused is not taken back, nor what has no way back, and nothing older instead. */
  last(): void;
}

/** `offered`: the way back that is on the screen now. */
export function takingBack(offered: () => Back): TakingBack {
  let newest: { unwanted: boolean } | undefined;
  return {
    async during(work) {
      const act = { unwanted: false };
      const before = offered();
      newest = act;
      try {
        const done = await work;
        const back = offered();
        if (done && act.unwanted && back !== before) back?.();
        return done;
      } finally {
        if (newest === act) newest = undefined;
      }
    },
    last() {
      if (newest) newest.unwanted = true;
      else offered()?.();
    },
  };
}

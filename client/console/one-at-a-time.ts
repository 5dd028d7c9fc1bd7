/** Pressed again while it is on its way: the hand was quicker than the network, and means it once. */
type Once = (name: string, act: () => Promise<unknown>) => Promise<void>;

/** Keys and buttons that share one of these are deaf to what is being done under the same name. */
export function oneAtATime(): Once {
  const atWork = new Set<string>();
  return async (name, act) => {
    if (atWork.has(name)) return;
    atWork.add(name);
    try {
      await act();
    } finally {
      atWork.delete(name);
    }
  };
}

/** Each after the one before it, so that it starts from what that has led to. */
export function inTurn(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act, act);
    last = mine;
    return mine;
  };
}

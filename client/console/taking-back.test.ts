import { describe, expect, it } from 'vitest';
import { takingBack } from './taking-back.ts';

/** A console that shows one way back, the pause's at first, and writes down what is taken back. */
function aConsole() {
  const taken: string[] = [];
  let shown = () => void taken.push('the pause');
  const undo = takingBack(() => shown);
  function act(name: string, answer: Promise<boolean>): Promise<boolean> {
    return undo.during(
      answer.then((ok) => {
        if (ok) shown = () => void taken.push(name);
        return ok;
      }),
    );
  }
  return { taken, undo, act };
}

describe('taking back', () => {
  it('[UN6] means what is being done, not what was done before it, and waits for the answer', async () => {
    const { taken, undo, act } = aConsole();
    const answer = Promise.withResolvers<boolean>();
    const done = act('the minute', answer.promise);
    undo.last();
    expect(taken).toEqual([]);
    answer.resolve(true);
    await done;
    expect(taken).toEqual(['the minute']);
  });

  it('[UN6] takes nothing back when what it meant was refused, failed or has no way back', async () => {
    const { taken, undo, act } = aConsole();
    const refused = act('the minute', Promise.resolve(false));
    undo.last();
    await refused;
    const withoutWayBack = undo.during(Promise.resolve(true));
    undo.last();
    await withoutWayBack;
    const failed = undo.during(Promise.reject(new Error('gone')));
    undo.last();
    await expect(failed).rejects.toThrow('gone');
    expect(taken).toEqual([]);
    undo.last();
    expect(taken).toEqual(['the pause']);
  });

  it('[UN6] of two things under way the newer one is meant', async () => {
    const { taken, undo, act } = aConsole();
    const [first, second] = [Promise.withResolvers<boolean>(), Promise.withResolvers<boolean>()];
    const both = [act('first', first.promise), act('second', second.promise)];
    undo.last();
    first.resolve(true);
    await both[0];
    expect(taken).toEqual([]);
    second.resolve(true);
    await both[1];
    expect(taken).toEqual(['second']);
  });
});

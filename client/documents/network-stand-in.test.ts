import { beforeEach, describe, expect, it } from 'vitest';
import { packed } from './network-frames.ts';
import { createStandIn, type StandIn } from './network-stand-in.ts';

type Said = readonly [what: string, line: number, frames?: string];

describe('documents over the control connection', () => {
  let connected = true;
  let said: Said[] = [];
  let heard: string[] = [];
  let standIn: StandIn;
  const bytes = (...numbers: readonly number[]): Uint8Array => new Uint8Array(numbers);
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const line = (name: string) =>
    standIn.open({
      opened: () => heard.push(`${name} opened`),
      heard: (message) => heard.push(`${name} ${message.join(' ')}`),
      ended: ({ code, reason }) => heard.push(`${name} ended ${code} ${reason}`),
    });

  beforeEach(() => {
    connected = true;
    said = [];
    heard = [];
    standIn = createStandIn({
      isConnected: () => connected,
      send: (number, frames) => said.push(['send', number, frames]),
      end: (number) => said.push(['end', number]),
    });
  });

  it('[NW1] what is said in one turn is one message, and comes apart again', async () => {
    const one = line('one');
    one.send(bytes(9));
    await turn();
    expect(heard).toEqual(['one opened']);
    one.send(bytes(1, 2));
    one.send(bytes(3));
    await turn();
    expect(said).toEqual([['send', 1, packed([bytes(1, 2), bytes(3)])]]);
    standIn.heard(1, packed([bytes(4), bytes(), bytes(5, 6)]));
    expect(heard.slice(1)).toEqual(['one 4', 'one ', 'one 5 6']);
  });

  it('[NW1] opens when there is a connection, and ends with it', async () => {
    connected = false;
    line('one');
    await turn();
    expect(heard).toEqual([]);
    connected = true;
    standIn.connected();
    standIn.connected();
    standIn.lost();
    expect(heard).toEqual(['one opened', 'one ended 1006 ']);
  });

  it('[NW3] what comes late for a line changes nothing in the next', async () => {
    const one = line('one');
    await turn();
    one.send(bytes(1));
    one.close();
    line('two');
    await turn();
    standIn.heard(1, packed([bytes(7)]));
    standIn.closed(1, 4403, 'not-allowed');
    expect(heard).toEqual(['one opened', 'two opened']);
    expect(said).toEqual([['end', 1]]);
    standIn.closed(2, 4403, 'not-allowed');
    expect(heard.at(-1)).toBe('two ended 4403 not-allowed');
  });

  it('[NW1] what cannot be read ends the line', async () => {
    line('one');
    await turn();
    standIn.heard(1, 'f39/');
    expect(heard.at(-1)).toBe('one ended 1002 unreadable');
    expect(said).toEqual([['end', 1]]);
  });
});

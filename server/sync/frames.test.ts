import { describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { readFrame, varUint } from './frames.ts';

const sync = 0;
const news = 2;

/** An update message of so many bytes, as the network hands it over: a part of a larger buffer. */
function arrived(length: number): Buffer {
  const size = varUint(length);
  const message = Buffer.alloc(10 + 2 + size.length + length, 7);
  message.set([sync, news, ...size], 10);
  return message.subarray(10);
}

describe('frames that arrive', () => {
  it('[SY3] the words of a message are out of the network’s buffer, whatever their length', () => {
    for (const length of [5, 127, 128, 4096, 4097, 5000, 16_000, 40_000]) {
      const bytes = arrived(length);
      const frame = must(readFrame(bytes), 'a frame');
      if (frame.type !== 'update') throw new Error(frame.type);
      bytes.fill(0);
      expect(frame.update).toEqual(new Uint8Array(length).fill(7));
    }
  });
});

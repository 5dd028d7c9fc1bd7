import { describe, expect, it } from 'vitest';
import { writtenSince } from './settings/edited.ts';
import { onTop, takenBack } from './three-ways.ts';

const began = { name: 'Bord 1', theme: 'Reiseliv', seats: { min: 3, max: 6 } };

describe('what two have changed at the same time', () => {
  it('[UN8] is saved with what the other has changed meanwhile', () => {
    const wanted = { ...began, theme: 'Kultur' };
    const now = { ...began, name: 'Bordet ved vinduet', seats: { min: 2, max: 8 } };
    expect(onTop(began, wanted, now)).toEqual({ ...now, theme: 'Kultur' });
    expect(onTop(began, { ...began, seats: { min: 3, max: 6 } }, now)).toEqual(now);
  });

  it('[UN8] is taken back where it is still as it was saved, spaces at the end apart', () => {
    const saved = { ...began, name: 'Vinduet ', theme: 'Kultur' };
    const now = { name: 'Vinduet', theme: 'Kultur og idrett', seats: { min: 2, max: 8 } };
    expect(takenBack(saved, began, now)).toEqual({ ...now, name: 'Bord 1' });
  });

  it('[UN8] is not taken back where all of it has been changed since', () => {
    const saved = { ...began, theme: 'Kultur' };
    expect(takenBack(saved, began, { ...saved, theme: 'Idrett' })).toBeNull();
  });

  it('what was written on while it was saved is not saved yet', () => {
    const saved = { ...began, theme: 'Kultur', name: 'Vinduet' };
    expect(writtenSince({ theme: 'Kultur og idrett', name: 'Vinduet' }, saved)).toEqual({ theme: 'Kultur og idrett' });
  });
});

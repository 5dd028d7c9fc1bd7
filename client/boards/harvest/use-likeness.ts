/** What is known of how alike notes are, for whoever gathers them at a desk: a phone is spared the counting. */
import { createContext, useContext } from 'react';
import { nothingAlike, type Likeness } from './likeness.ts';

export const LikenessContext = createContext<Likeness>(nothingAlike);

export function useLikeness(): Likeness {
  return useContext(LikenessContext);
}

/** What pressing a note on the wall does: select it, give it a dot, or nothing. */
import { createContext, useContext } from 'react';

export interface WallPress {
  readonly selected: ReadonlySet<string>;
  readonly dots: ReadonlySet<string>;
  readonly sending: ReadonlySet<string>;
  /** Pressing gives a dot, and every note says so. */
  readonly gives: boolean;
  readonly onPress: ((id: string) => void) | null;
}

const nothing: ReadonlySet<string> = new Set();

export const nothingPressed: WallPress = {
  selected: nothing,
  dots: nothing,
  sending: nothing,
  gives: false,
  onPress: null,
};

export const WallPressContext = createContext<WallPress>(nothingPressed);

export function useWallPress(): WallPress {
  return useContext(WallPressContext);
}

/** What pressing a note on the wall does: select it, give it a dot, or nothing. */
import { createContext, useContext } from 'react';

export interface WallPress {
  readonly selected: ReadonlySet<string>;
  readonly dots: ReadonlySet<string>;
  readonly sending: ReadonlySet<string>;
  readonly onPress: ((id: string) => void) | null;
}

const nothing: ReadonlySet<string> = new Set();

export const WallPressContext = createContext<WallPress>({
  selected: nothing,
  dots: nothing,
  sending: nothing,
  onPress: null,
});

export function useWallPress(): WallPress {
  return useContext(WallPressContext);
}

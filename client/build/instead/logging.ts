/** In the place of lib0's coloured console, of which Yjs uses two words and which brings a library for schemas along. */
type Saying = (...words: readonly unknown[]) => void;

// eslint-disable-next-line no-console -- what Yjs warns of belongs in the browser's console, as with its own logging
const say: Saying = (...words) => console.warn(...words);

export const print = say;
export const warn = say;
export const BOLD = '';
export const UNBOLD = '';
export const ORANGE = '';
export const RED = '';

/** In the place of lib0's look at where it runs: our pages run in a browser, without arguments. */
export const isNode = false;
export const isBrowser = true;
export const getVariable = (): null => null;

/** Where the draft of a café is kept. On its own, so that the first page can ask without loading the set-up. */
export const draftKey = 'kafebord/set-up';

export function draftIsKept(): boolean {
  try {
    return localStorage.getItem(draftKey) !== null;
  } catch {
    return false;
  }
}

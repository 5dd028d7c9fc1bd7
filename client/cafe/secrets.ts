/** Secrets and ids made on this device. `crypto.getRandomValues` works over plain http as well, which `randomUUID` does not. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 132 bits for whoever must not be guessed. */
export function newSecret(): string {
  return randomLetters(22);
}

/** An id that is new among all that anybody makes in one café: 72 bits. */
export function newId(): string {
  return randomLetters(12);
}

function randomLetters(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => letters[byte % 64]).join('');
}

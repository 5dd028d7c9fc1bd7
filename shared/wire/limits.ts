/** Bounds on what may arrive, in one place. All are per person or per connection: a whole venue is one address. */

/** Bytes of one message on either plane. Our own updates are a few hundred bytes; catching up after an hour offline fits. */
export const messageBytes = 64 * 1024;

/**
 * Bytes of one message on the control connection. The largest command, a plan for the largest café, names everybody once in every round;
 * a document message of `messageBytes` fits as base64, and is held to that bound of its own.
 */
export const commandBytes = 256 * 1024;

/** A bucket of `burst` messages that refills at `perSecond`. */
export const updateRate = { burst: 120, perSecond: 20 } as const;
/** Bytes of document updates: an hour's writing at once, then as much as a quick typist makes many times over. */
export const updateBytesRate = { burst: 1024 * 1024, perSecond: 32 * 1024 } as const;
/** Whole boards that one connection is told: each look at one costs. Beyond that it is not told of that board. */
export const boardRate = { burst: 40, perSecond: 1 } as const;
export const commandRate = { burst: 60, perSecond: 20 } as const;
/** Open control connections of one person, dead ones that nobody has noticed yet included: each is told everything. */
export const connectionsPerPerson = 40;
/** Lists, fields and what stands in them in one command: a guest's largest is an entry with every field of its board. */
export const commandParts = { participant: 600, others: 60_000 } as const;

/** Open document connections with one ticket, and documents on one of them: a screen that shows every table of the largest café, twice. */
export const connectionsPerTicket = 520;

/** Open connections of all kinds. A thousand people have three thousand; beyond this bound new ones are turned away and nobody else notices. */
export const mostConnections = 20_000;

/** Bytes waiting for one slow reader before nothing more is kept for it; it then catches up from the fresh state. */
export const waitingBytes = 512 * 1024;

/** Wrong codes: per address and for all together, since a short code must not be guessable. */
export const wrongCodes = { perAddressPerMinute: 30, inAllPerMinute: 300 } as const;

/**
 * Tries at a code that is good once: per address, per café, and for all together. Within the ten minutes that such a code lives, any
 * number of guessers has a chance of less than one in ten million.
 */
export const accessTries = { perAddressPerMinute: 10, perCafePerMinute: 60, inAllPerMinute: 300 } as const;

/**
 * Wrong tries at somebody's four digits. A name may be tried `free` times; after that each wrong try makes it wait, `firstMs` at first and
 * twice as long each time, at most `longestMs`, until there has been none for `forgottenMs`. Per address and per café there is a bucket of
 * `burst` that refills at `perSecond`. What somebody who guesses gets out of that stands in docs/decisions.
 */
export const returnTries = {
  perName: { free: 5, firstMs: 30_000, longestMs: 15 * 60_000, forgottenMs: 2 * 60 * 60_000 },
  perAddress: { burst: 20, perSecond: 1 / 120 },
  perCafe: { burst: 30, perSecond: 1 / 120 },
} as const;

/** New cafés from one address. A made-up number that no facilitator reaches and that stops a loop. */
export const newCafesPerMinute = 30;

export const importBytes = 20 * 1024 * 1024;

/** After the server has gone those who were connected come back over so many milliseconds for each of them, at most for so long in all. */
export const comeBack = { perConnectionMs: 2, mostMs: 2000 } as const;

/** A server that cannot look at a ticket just now is left alone for so long. */
export const notSavingWaitMs = 3000;

/** Every quiet connection hears something this often: y-websocket hangs up after 30 s of silence. */
export const heartbeatMs = 15_000;

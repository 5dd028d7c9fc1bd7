/** Bounds on what may arrive, in one place. All are per person or per connection: a whole venue is one address. */

/** Bytes of one message on either plane. Our own updates are a few hundred bytes; catching up after an hour offline fits. */
export const messageBytes = 64 * 1024;

/** Bytes of one command: a plan for the largest café names everybody once in every round. */
export const commandBytes = 256 * 1024;

/** A bucket of `burst` messages that refills at `perSecond`. */
export const updateRate = { burst: 120, perSecond: 20 } as const;
/** Bytes of document updates: an hour's writing at once, then as much as a quick typist makes many times over. */
export const updateBytesRate = { burst: 1024 * 1024, perSecond: 32 * 1024 } as const;
export const commandRate = { burst: 60, perSecond: 20 } as const;

/** Open document connections with one ticket, and documents on one of them: a screen that shows every table of the largest café, twice. */
export const connectionsPerTicket = 520;

/** Open connections of all kinds. A thousand people have three thousand; beyond this bound new ones are turned away and nobody else notices. */
export const mostConnections = 20_000;

/** Bytes waiting for one slow reader before nothing more is kept for it; it then catches up from the fresh state. */
export const waitingBytes = 512 * 1024;

/** Wrong codes: per address and for all together, since a short code must not be guessable. */
export const wrongCodes = { perAddressPerMinute: 30, inAllPerMinute: 300 } as const;

/** New cafés from one address. A made-up number that no facilitator reaches and that stops a loop. */
export const newCafesPerMinute = 30;

export const importBytes = 20 * 1024 * 1024;

/** Every quiet connection hears something this often: y-websocket hangs up after 30 s of silence. */
export const heartbeatMs = 15_000;

/** The document plane: the y-websocket protocol, plus one message number and the close codes of our own. See docs/PROTOCOL.md. */

export const syncPath = '/sync';

/** The websocket subprotocol every client must offer, and the one that asks for saved marks as well. */
export const plainProtocol = 'kafebord';
export const savedProtocol = 'kafebord.saved';
/** Offered instead of both: one websocket for several documents, with saved marks. Its address names the café alone. */
export const manyProtocol = 'kafebord.many';
/** The ticket travels as a third subprotocol, `ticket.<secret>`, so that it never stands in an address or a log. */
export const ticketProtocol = 'ticket.';

/** Message numbers of the y-websocket protocol, and ours. */
export const messageNumber = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 100,
  epoch: 101,
  /** Only where one websocket carries several documents. */
  open: 110,
  close: 111,
  closed: 112,
} as const;

/**
 * Why a document connection was closed. y-websocket treats 4400 to 4499 as final and comes back after any other code, so what a
 * client can mend by coming back is numbered outside that range.
 */
export const closeCodes = {
  unreadable: { code: 4400, reason: 'unreadable' },
  notAllowed: { code: 4403, reason: 'not-allowed' },
  noSuchDocument: { code: 4404, reason: 'no-such-document' },
  refusedUpdate: { code: 4422, reason: 'refused-update' },
  resync: { code: 4510, reason: 'resync' },
  tooFast: { code: 4529, reason: 'too-fast' },
  notSaving: { code: 4513, reason: 'not-saving' },
  goingAway: { code: 1001, reason: 'going-away' },
} as const;

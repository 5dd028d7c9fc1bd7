/** The shape of a secret, apart from the schemas: a phone at the door needs this and not them. */
export const secretPattern = /^[A-Za-z0-9_-]{22,86}$/u;

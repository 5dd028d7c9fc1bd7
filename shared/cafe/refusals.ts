/** Every "no" a café can give, by name. Each has one sentence in every language catalogue that says what to do instead. */
export const refusals = [
  'not-allowed',
  'unreadable',
  'too-fast',
  'not-saving',
  'cafe-not-found',
  'cafe-damaged',
  'cafe-closed',
  'cafe-full',
  'stage-moved-on',
  'no-stage-there',
  'clock-not-running',
  'clock-not-paused',
  'person-unknown',
  'person-has-left',
  'table-unknown',
  'round-unknown',
  'round-is-over',
  'seats-are-in-use',
  'nobody-to-seat',
  'seats-have-changed',
  'plan-does-not-fit',
  'not-there-then',
  'table-closed',
  'last-table',
  'last-round',
  'round-has-begun',
  'list-is-full',
  'note-unknown',
  'three-stars-are-set',
  'not-your-table',
  'not-at-your-table',
  'vote-not-open',
  'vote-already-opened',
  'no-dots-left',
  'dot-already-there',
  'no-dot-there',
  'vision-unknown',
  'stone-unknown',
  'action-unknown',
  'action-has-no-owner',
  'not-your-organisation',
  'anonymity-is-fixed',
] as const;

export type Refusal = (typeof refusals)[number];

export type Decision<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function accept<T>(value: T): Decision<T> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

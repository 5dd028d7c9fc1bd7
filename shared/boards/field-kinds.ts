/** What a field of a board can hold. */

/** Fields of one board. */
export const mostFields = 12;

/**
 * `person-label`: what somebody is called; it is kept only where names are, and shown to the room only where its writer has agreed or the
 * café shows names. `organisations`: several, by name. `month`: 1 to 12.
 */
export const fieldKinds = [
  'line',
  'text',
  'choice',
  'organisation',
  'organisations',
  'person-label',
  'day',
  'month',
  'number',
  'yes-no',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

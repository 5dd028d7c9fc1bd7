/**
 * What in a note looks like somebody's personal details: a note may leave the room. Only a hint to its writer, who decides; it errs on
 * the side of silence, and knows addresses, telephone numbers of eight digits or with a country code, and national identity numbers.
 */

const address = /[^\s@<>()]{1,64}@[^\s@<>()]{1,200}\.[\p{L}]{2,}/u;
/** As Norwegians write them: 000 00 000, 00 00 00 00, with or without a country code; not a year, an amount or a day. */
const telephone = /(?<![\d.,])(?:(?:\+|00)\d{2}[ ]?)?(?:\d{3} ?\d{2} ?\d{3}|\d{2} ?\d{2} ?\d{2} ?\d{2})(?![\d.,]*\d)/u;
const identityNumber = /(?<!\d)(?:0[1-9]|[1-7]\d)[01]\d{3} ?\d{5}(?!\d)/u;

export function looksPersonal(text: string): boolean {
  return address.test(text) || identityNumber.test(text) || telephone.test(text);
}

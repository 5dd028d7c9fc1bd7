/** Names that are kept for those who run the café: a guest who carried one would be believed. */

const facilitator =
  /^(?:(?:med ?|co ?)?(?:fasilitator(?:en)?|facilitator|fasilitahtor)|prosessleder|prosessleiar)(?: ?\d+)?$/u;

/** Whether a guest's name would be taken for a facilitator's: with or without a number, accents, points and what nobody sees. */
export function looksLikeFacilitator(name: string): boolean {
  const seen = name
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Mark}]+/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ');
  return facilitator.test(seen.trim().toLocaleLowerCase('nb'));
}

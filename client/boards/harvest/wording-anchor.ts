/** Where a joint wording stands in the page. */
export const wordingAnchor = (wording: string): string => `wording-${wording}`;

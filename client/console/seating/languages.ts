/** Languages a person can talk in, as they are offered. */

/** Those that are often heard in Norwegian rooms; whatever else people of the café have is offered as well. */
const usual = ['nb', 'en', 'se', 'pl', 'uk', 'ar', 'so', 'ti', 'es', 'de', 'lt', 'nsl'];

export function languagesToOffer(used: readonly string[]): readonly string[] {
  return Array.from(new Set([...usual, ...used]));
}

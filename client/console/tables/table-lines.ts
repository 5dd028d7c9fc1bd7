/** What is said of a table, and how long it may be. */
export const tableLines = [
  ['name', 60],
  ['theme', 160],
  ['prompt', 240],
] as const;

/** Phones choose the ids of notes and cards, and `toString` is an id: only what a record itself has under that name is asked for. */
export function at<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

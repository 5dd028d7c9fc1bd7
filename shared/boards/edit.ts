/** Changing the plan of a board so that it goes on holding together. */
import type { BoardField, BoardPlan } from './plan.ts';

/** Whatever counted, flagged or matched by this field goes with it. */
export function withoutField(plan: BoardPlan, id: string): BoardPlan {
  const { match } = plan;
  return {
    ...plan,
    fields: plan.fields.filter((field) => field.id !== id),
    counts: plan.counts.map((count) => ({ ...count, when: count.when.filter(({ field }) => field !== id) })),
    flags: plan.flags.filter(({ field }) => field !== id),
    match: match && (match.offers === id || match.needs === id) ? null : match,
  };
}

/** A field of another kind is another field to whatever counts, flags or matches. */
export function withField(plan: BoardPlan, changed: BoardField): BoardPlan {
  const before = plan.fields.find(({ id }) => id === changed.id);
  const kept = before?.kind === changed.kind ? plan : { ...withoutField(plan, changed.id), fields: plan.fields };
  const options = new Set(changed.options.map(({ id }) => id));
  return {
    ...kept,
    fields: plan.fields.map((field) => (field.id === changed.id ? changed : field)),
    counts: kept.counts.map((count) => ({
      ...count,
      when: count.when.flatMap((condition) => {
        if (condition.is !== 'one-of' || condition.field !== changed.id) return [condition];
        const left = condition.options.filter((id) => options.has(id));
        return left.length === 0 ? [] : [{ ...condition, options: left }];
      }),
    })),
  };
}

/** Options as they are called now. One that is called as before, or stands where it stood, is the same. */
export function namedOptions(
  before: BoardField['options'],
  names: readonly string[],
  newId: () => string,
): BoardField['options'] {
  const taken = new Set<string>();
  const known = names.map((name) => before.find((option) => option.name === name && !taken.has(option.id)));
  return names.map((name, at) => {
    const there = names.length >= before.length ? before[at] : undefined;
    const same = known[at] ?? (there && !known.includes(there) ? there : undefined);
    const id = same && !taken.has(same.id) ? same.id : newId();
    taken.add(id);
    return { id, name };
  });
}

/** What a schema cannot see in the plan of a board: that its parts speak of the same fields. */
import type { FieldKind } from './field-kinds.ts';

/** As much of a plan as is looked at here. */
interface Parts {
  readonly fields: readonly {
    readonly id: string;
    readonly kind: FieldKind;
    readonly options: readonly { readonly id: string }[];
  }[];
  readonly counts: readonly {
    readonly when: readonly { readonly is: string; readonly field: string; readonly options?: readonly string[] }[];
  }[];
  readonly flags: readonly { readonly kind: string; readonly field: string }[];
  readonly match: { readonly offers: string; readonly needs: string } | null;
}

/** `twice`: an id that is there already. `no-such-field`, `no-such-option`. `other-kind`: a field of a kind that cannot be meant. */
export type PlanProblem = 'twice' | 'no-such-field' | 'no-such-option' | 'other-kind' | 'no-options';

export interface PlaceProblem {
  /** As in `fields[2].id`. */
  readonly place: string;
  readonly why: PlanProblem;
}

const forCondition: Readonly<Record<string, readonly FieldKind[] | null>> = {
  filled: null,
  yes: ['yes-no'],
  'one-of': ['choice'],
  'at-least': ['organisations', 'number'],
};
const forFlag: Readonly<Record<string, readonly FieldKind[]>> = {
  'one-leader': ['organisations', 'organisation'],
  'same-day': ['day'],
};
const wordy: readonly FieldKind[] = ['line', 'text'];

/** One for each contradiction, in the order of the plan; none when it holds together. */
export function planProblems({ fields, counts, flags, match }: Parts): readonly PlaceProblem[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const asked = (place: string, id: string, kinds: readonly FieldKind[] | null): PlaceProblem[] => {
    const field = byId.get(id);
    if (!field) return [{ place, why: 'no-such-field' }];
    return kinds === null || kinds.includes(field.kind) ? [] : [{ place, why: 'other-kind' }];
  };
  return [
    ...twice(fields, 'fields'),
    ...fields.flatMap(({ kind, options }, index): PlaceProblem[] => {
      const place = `fields[${index}].options`;
      if (kind === 'choice' && options.length === 0) return [{ place, why: 'no-options' }];
      return twice(options, place);
    }),
    ...counts.flatMap(({ when }, index) =>
      when.flatMap((condition, at): PlaceProblem[] => {
        const place = `counts[${index}].when[${at}]`;
        const wrong = asked(`${place}.field`, condition.field, forCondition[condition.is] ?? null);
        if (wrong.length > 0 || condition.options === undefined) return wrong;
        const known = new Set(byId.get(condition.field)?.options.map(({ id }) => id));
        return condition.options.every((id) => known.has(id))
          ? []
          : [{ place: `${place}.options`, why: 'no-such-option' }];
      }),
    ),
    ...flags.flatMap(({ kind, field }, index) => asked(`flags[${index}].field`, field, forFlag[kind] ?? null)),
    ...(match === null
      ? []
      : [...asked('match.offers', match.offers, wordy), ...asked('match.needs', match.needs, wordy)]),
  ];
}

function twice(things: readonly { readonly id: string }[], place: string): PlaceProblem[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, index) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ place: `${place}[${index}].id`, why: 'twice' as const }] : [];
  });
}

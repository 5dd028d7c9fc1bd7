import { codeOf } from '../../../shared/cafe/personal-codes.ts';
import type { Person } from '../../../shared/cafe/model.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';

/** For somebody whose phone has died: the number and the digits that a new one asks for. */
export function PersonCode({ person }: { readonly person: Person }) {
  const { joining, print } = useAllMessages();
  const code = useCafe(({ facilitator }) => facilitator && codeOf(facilitator, person.id));
  if (code === null) return null;
  return (
    <Field label={joining.person.code} hint={joining.person.codeText} aside={print.slip.number(person.number)}>
      <TextInput look="code" readOnly value={code} />
    </Field>
  );
}

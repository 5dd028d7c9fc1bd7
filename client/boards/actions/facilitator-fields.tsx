/** What only facilitators do about who is responsible and who is in the group. Phones never load this. */
import { MembersField } from './members-field.tsx';
import { HeardAnswer } from './heard-answer.tsx';
import { NewOrganisation } from './new-organisation.tsx';
import { useAction, type FieldsProps } from './use-action.ts';

export function FacilitatorFields({ action }: FieldsProps) {
  const { change } = useAction(action);
  return (
    <>
      <HeardAnswer action={action} />
      <NewOrganisation onReady={(owner) => change({ owner })} />
      <MembersField action={action} />
    </>
  );
}

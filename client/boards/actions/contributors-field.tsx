/** The organisations that contribute, besides the one that is responsible. */
import { sorter } from '../../../shared/locale/formats.ts';
import X from 'lucide-react/icons/x';
import { useRoom } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Select } from '../../design/select.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import styles from './action-dialog.module.css';
import { useAction, type FieldsProps } from './use-action.ts';

export function ContributorsField({ action }: FieldsProps) {
  const { actions: words } = useMessages().boards;
  const { organisations } = useRoom();
  const compare = sorter(useLanguage().locale);
  const { change, isWaiting } = useAction(action);
  const chosen = organisations.filter(({ id }) => action.contributors.includes(id));
  const left = organisations
    .filter(({ id }) => id !== action.owner && !action.contributors.includes(id))
    .sort((one, other) => compare(one.name, other.name));
  const options = [
    { value: '', label: words.chooseContributor },
    ...left.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const save = (contributors: string[]): void => change({ contributors });
  return (
    <div className={styles['group']}>
      <Field
        label={words.contributors}
        hint={words.addContributor}
        aside={<SavedMark waiting={isWaiting('contributors')} />}
      >
        <Select
          options={options}
          value=""
          onChange={({ currentTarget }) =>
            save([...action.contributors, currentTarget.value].filter((id) => id !== ''))
          }
        />
      </Field>
      {chosen.length === 0 ? null : (
        <ul className={styles['chips']}>
          {chosen.map(({ id, name }) => (
            <li key={id}>
              {name}
              <IconButton
                label={words.removeContributor(name)}
                icon={<X aria-hidden />}
                onClick={() => save(action.contributors.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

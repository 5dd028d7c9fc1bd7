/** One text field of an action. */
import { useMessages } from '../../language/language.tsx';
import { SavedText, type SavedTextProps } from '../parts/saved-text.tsx';
import { useSaveText } from '../parts/use-save-text.ts';
import { useAction, type FieldsProps } from './use-action.ts';

interface ActionTextProps extends FieldsProps {
  readonly field:
    | 'title'
    | 'result'
    | 'firstStep'
    | 'resources'
    | 'benefit'
    | 'group'
    | 'support'
    | 'ownerReason'
    | 'needs'
    | 'statusWords';
  readonly hint?: string | undefined;
  readonly max?: number;
  readonly lines?: 1 | 2 | 3;
  readonly suggestions?: readonly string[];
  readonly suggested?: SavedTextProps['suggested'];
}

export function ActionText({ action, field, hint, max = 280, lines, suggestions, suggested }: ActionTextProps) {
  const words = useMessages().boards.actions;
  const { isWaiting } = useAction(action);
  const save = useSaveText('actions', action.id);
  return (
    <SavedText
      label={field === 'title' ? words.label : words[field]}
      hint={hint}
      value={action[field]}
      max={max}
      lines={lines}
      suggestions={suggestions}
      suggested={suggested}
      waiting={isWaiting(field)}
      onSave={(typed, began) => save(field, typed, began)}
    />
  );
}

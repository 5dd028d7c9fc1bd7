/** One text field of an action. */
import { useMessages } from '../../language/language.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useAction, type FieldsProps } from './use-action.ts';

interface ActionTextProps extends FieldsProps {
  readonly field: 'title' | 'result' | 'firstStep' | 'resources' | 'benefit' | 'group' | 'support' | 'statusWords';
  readonly hint?: string | undefined;
  readonly max?: number;
  readonly lines?: 1 | 2 | 3;
  readonly suggestions?: readonly string[];
}

export function ActionText({ action, field, hint, max = 280, lines, suggestions }: ActionTextProps) {
  const words = useMessages().boards.actions;
  const { change, isWaiting } = useAction(action);
  return (
    <SavedText
      label={field === 'title' ? words.label : words[field]}
      hint={hint}
      value={action[field]}
      max={max}
      lines={lines}
      suggestions={suggestions}
      waiting={isWaiting(field)}
      onSave={(text) => change({ [field]: text })}
    />
  );
}

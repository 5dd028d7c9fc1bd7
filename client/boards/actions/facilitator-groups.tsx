/** The working groups as cards of their own. They come into being with the first action that names them, or here. */
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { groupKey, groupsOnBoard, type GroupOnBoard } from '../../../shared/agenda/groups.ts';
import { cleanLine } from '../../../shared/cafe/text.ts';
import { addCard } from '../../../shared/documents/cards.ts';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Heading } from '../../design/heading.tsx';
import { Grid } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import styles from './action-dialog.module.css';
import rows from './actions.module.css';
import { Group } from './facilitator-group.tsx';

export function Groups() {
  const { acting } = useAllMessages();
  const words = acting.groups;
  const { doc, wall, mode } = useBoard();
  const [name, setName] = useState('');
  const groups = groupsOnBoard(wall);
  // Named by what stays while a group gets its card and is renamed.
  const keyOf = ({ actions, card, key }: GroupOnBoard): string => actions[0]?.id ?? card?.id ?? key;
  const facilitates = mode === 'facilitator';
  if (groups.length === 0 && (!facilitates || wall.actions.length === 0)) return null;
  function add(): void {
    const wanted = cleanLine(name);
    if (wanted === '') return;
    if (!groups.some(({ key }) => key === groupKey(wanted))) addCard(doc, 'groups', newId(), { name: wanted });
    setName('');
  }
  return (
    <section className={rows['section']} aria-label={words.title}>
      <Heading level={3} size="l">
        {words.title}
      </Heading>
      <p className={rows['soft']}>{words.lead}</p>
      <Grid as="ul" cell="large" gap="m">
        {groups.map((group) => (
          <li key={keyOf(group)}>
            <Group group={group} />
          </li>
        ))}
      </Grid>
      {facilitates ? (
        <div className={styles['new']}>
          <Field label={words.newName}>
            <TextInput
              maxLength={80}
              value={name}
              autoComplete="off"
              onChange={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') add();
              }}
            />
          </Field>
          <Button variant="quiet" icon={<Plus aria-hidden />} onClick={add}>
            {words.add}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

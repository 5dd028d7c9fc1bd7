/** Adds an organisation that is not on the list, and hands its id on as soon as the café knows it. */
import Plus from 'lucide-react/icons/plus';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Organisation } from '../../../shared/cafe/model.ts';
import { cleanLine } from '../../../shared/cafe/text.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useAsk } from '../parts/use-ask.ts';
import styles from './action-dialog.module.css';

export function NewOrganisation({ onReady }: { readonly onReady: (organisation: string) => void }) {
  const { boards, common } = useMessages();
  const words = boards.actions;
  const { organisations } = useRoom();
  const { ask, pending, refused } = useAsk();
  const [name, setName] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const ready = useEffectEvent(onReady);
  useEffect(() => {
    const known = added === null ? undefined : named(organisations, added);
    if (!known) return;
    setAdded(null);
    setName('');
    ready(known.id);
  }, [organisations, added]);
  async function add(): Promise<void> {
    const wanted = cleanLine(name);
    if (wanted === '') return;
    if (named(organisations, wanted) || (await ask({ type: 'addOrganisation', name: wanted, facilitates: false })))
      setAdded(wanted);
  }
  return (
    <>
      <div className={styles['new']}>
        <Field label={words.newOrganisation} hint={words.newOrganisationHint}>
          <TextInput
            maxLength={120}
            value={name}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void add();
            }}
          />
        </Field>
        <Button variant="quiet" icon={<Plus aria-hidden />} pending={pending} onClick={() => void add()}>
          {common.add}
        </Button>
      </div>
      <Refusal words={refused} />
    </>
  );
}

function named(organisations: readonly Organisation[], name: string): Organisation | undefined {
  return organisations.find(
    (organisation) => organisation.name.toLocaleLowerCase('nb') === name.toLocaleLowerCase('nb'),
  );
}

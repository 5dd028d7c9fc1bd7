/** Changing one's own introduction. */
import { useState } from 'react';
import { useCafe, useRoom, useSend } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';
import { KeepWords } from './keep-words.tsx';
import { MyCode } from './my-code.tsx';
import { IntroductionFields, type Introduction } from './introduction-fields.tsx';

export function MeDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { common, phone } = useMessages();
  return (
    <Dialog open={open} title={phone.menu.me} closeLabel={common.close} onClose={onClose}>
      <Stack gap="l">
        <MyCode />
        <MeForm onDone={onClose} />
        <KeepWords />
      </Stack>
    </Dialog>
  );
}

function MeForm({ onDone }: { readonly onDone: () => void }) {
  const { common, refusals } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const send = useSend();
  const person = own?.person;
  const [introduction, setIntroduction] = useState<Introduction>(() => ({
    name: person?.name ?? '',
    organisation: room.organisations.find(({ id }) => id === person?.organisation)?.name ?? '',
    actorType: person?.actorType ?? null,
    municipality: person?.municipality ?? '',
  }));
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!person) return null;

  async function save(id: string): Promise<void> {
    setPending(true);
    const reply = await send({ type: 'changePerson', person: id, ...introduction });
    setPending(false);
    if (reply.ok) onDone();
    else setProblem(refusals[reply.refusal]);
  }

  return (
    <Stack gap="l">
      <IntroductionFields
        value={introduction}
        onChange={setIntroduction}
        actorTypes={room.actorTypes}
        organisations={room.organisations.map(({ name }) => name)}
        municipalities={room.municipalities}
        withName={room.settings.anonymity !== 'never'}
      />
      {problem === null ? null : <Notice tone="bad" role="alert" title={problem} />}
      <Button size="large" wide pending={pending} onClick={() => void save(person.id)}>
        {common.save}
      </Button>
    </Stack>
  );
}

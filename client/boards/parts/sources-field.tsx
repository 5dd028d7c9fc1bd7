/** Changing what a card was made from. */
import Link2 from 'lucide-react/icons/link-2';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Stack } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { SourcePicker } from './source-picker.tsx';
import { SourceList } from './sources.tsx';

interface SourcesFieldProps {
  readonly sources: readonly string[];
  readonly onChange: (sources: string[]) => void;
}

export function SourcesField({ sources, onChange }: SourcesFieldProps) {
  const { boards } = useMessages();
  const [picking, setPicking] = useState(false);
  function add(chosen: readonly string[]): void {
    setPicking(false);
    onChange([...new Set([...sources, ...chosen])]);
  }
  return (
    <Stack gap="xs" align="start">
      <SourceList sources={sources} onRemove={(gone) => onChange(sources.filter((source) => source !== gone))} />
      <Button variant="plain" icon={<Link2 aria-hidden />} onClick={() => setPicking(true)}>
        {boards.addSources}
      </Button>
      <SourcePicker open={picking} onClose={() => setPicking(false)} onUse={add} />
    </Stack>
  );
}

/** A button that opens a file of ours. */
import FolderOpen from 'lucide-react/icons/folder-open';
import { useRef } from 'react';
import { Button } from '../design/button.tsx';

export interface ChooseFileProps {
  readonly label: string;
  readonly pending?: boolean;
  readonly onFile: (file: File) => void;
}

export function ChooseFile({ label, pending = false, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again once it has been mended.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        variant="quiet"
        pending={pending}
        icon={<FolderOpen aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </div>
  );
}

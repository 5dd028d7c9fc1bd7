import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { WrittenNote } from '../../pieces/written-note.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useRun } from '../talk.tsx';
import type { PlacedNote } from './live-notes.ts';

export function LiveNote({ note, table }: PlacedNote) {
  const { notes: words } = useAllMessages().console;
  const { hidden, stars } = useRoom();
  const run = useRun();
  const isHidden = hidden.includes(note.id);
  const short = firstWords(note.text, 40);
  return (
    <WrittenNote
      kind={note.kind}
      text={note.text}
      round={note.round}
      table={table.number}
      starred={stars[table.id]?.includes(note.id)}
      late={note.late}
      hidden={isHidden ? words.hidden : undefined}
      marks={
        <BusyButton
          variant="plain"
          icon={isHidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
          aria-label={isHidden ? words.showOne(short) : words.hideOne(short)}
          onPress={() => run({ type: isHidden ? 'showNote' : 'hideNote', note: note.id })}
        >
          {isHidden ? words.show : words.hide}
        </BusyButton>
      }
    />
  );
}

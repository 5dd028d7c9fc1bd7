/** The mark on one's own note: on this device, or on the server's disk. It comes from the journal and from nothing else. */
import Check from 'lucide-react/icons/check';
import Smartphone from 'lucide-react/icons/smartphone';
import { Pill } from '../design/pill.tsx';
import { useMessages } from '../language/language.tsx';

export function NoteMark({ waiting }: { readonly waiting: boolean }) {
  const { mark } = useMessages().common;
  return waiting ? (
    <Pill icon={<Smartphone aria-hidden />}>{mark.waiting}</Pill>
  ) : (
    <Pill tone="good" icon={<Check aria-hidden />}>
      {mark.saved}
    </Pill>
  );
}

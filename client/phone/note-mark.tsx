/** The mark on one's own note: on this device, on the server's disk, or turned away. The first two come from the journal and from nothing else. */
import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Smartphone from 'lucide-react/icons/smartphone';
import { Pill } from '../design/pill.tsx';
import { useMessages } from '../language/language.tsx';

export function NoteMark({ state }: { readonly state: 'waiting' | 'saved' | 'refused' }) {
  const { mark } = useMessages().common;
  switch (state) {
    case 'waiting':
      return <Pill icon={<Smartphone aria-hidden />}>{mark.waiting}</Pill>;
    case 'saved':
      return (
        <Pill tone="good" icon={<Check aria-hidden />}>
          {mark.saved}
        </Pill>
      );
    case 'refused':
      return (
        <Pill tone="warn" icon={<CircleAlert aria-hidden />}>
          {mark.refused}
        </Pill>
      );
  }
}

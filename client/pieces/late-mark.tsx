/** On a note that came when its table had moved on: it is kept with its round all the same. */
import Clock from 'lucide-react/icons/clock';
import { Pill } from '../design/pill.tsx';
import { useMessages } from '../language/language.tsx';

export function LateMark() {
  const { mark } = useMessages().common;
  return <Pill icon={<Clock aria-hidden />}>{mark.late}</Pill>;
}

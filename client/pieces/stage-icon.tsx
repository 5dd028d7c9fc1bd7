import Coffee from 'lucide-react/icons/coffee';
import DoorOpen from 'lucide-react/icons/door-open';
import Flag from 'lucide-react/icons/flag';
import Footprints from 'lucide-react/icons/footprints';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Milestone from 'lucide-react/icons/milestone';
import Presentation from 'lucide-react/icons/presentation';
import Rocket from 'lucide-react/icons/rocket';
import Star from 'lucide-react/icons/star';
import Sunrise from 'lucide-react/icons/sunrise';
import type { StageKind } from '../../shared/cafe/model.ts';

const pictures = {
  doors: DoorOpen,
  plenary: Presentation,
  pause: Coffee,
  round: MessagesSquare,
  travel: Footprints,
  lift: Star,
  harvest: LayoutGrid,
  vision: Sunrise,
  stones: Milestone,
  actions: Rocket,
  close: Flag,
} as const satisfies Record<StageKind, unknown>;

interface StageIconProps {
  readonly kind: StageKind;
  /** Left out where the title beside it says the same. */
  readonly label?: string;
}

export function StageIcon({ kind, label }: StageIconProps) {
  const Picture = pictures[kind];
  return label === undefined ? <Picture aria-hidden /> : <Picture role="img" aria-label={label} />;
}

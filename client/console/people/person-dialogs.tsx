import type { Person } from '../../../shared/cafe/model.ts';
import { HostDialog } from './host-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import type { PersonWish } from './person-acts.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { SwapDialog } from './swap-dialog.tsx';

interface WishDialogProps {
  readonly wish: PersonWish;
  readonly person: Person;
  readonly onClose: () => void;
}

/** The dialog in which a wish for somebody is made whole. */
export function PersonWishDialog({ wish, person, onClose }: WishDialogProps) {
  switch (wish) {
    case 'change':
      return <PersonDialog person={person} onClose={onClose} />;
    case 'move':
      return <MoveDialog person={person} onClose={onClose} />;
    case 'swap':
      return <SwapDialog person={person} onClose={onClose} />;
    case 'host':
      return <HostDialog person={person} onClose={onClose} />;
    case 'merge':
      return <MergeDialog person={person} onClose={onClose} />;
  }
}

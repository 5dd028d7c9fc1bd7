/** Change and remove, for whoever may do it to this card. */
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { Button } from '../../design/button.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { useMessages } from '../../language/language.tsx';

interface CardButtonsProps {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function CardButtons({ onEdit, onRemove }: CardButtonsProps) {
  const { common } = useMessages();
  return (
    <>
      <Button variant="plain" icon={<Pencil aria-hidden />} onClick={onEdit}>
        {common.edit}
      </Button>
      <IconButton label={common.remove} icon={<Trash2 aria-hidden />} onClick={onRemove} />
    </>
  );
}

/** Said at the head of the board while the actions are not shared fairly: the panel itself stands below them all. */
import { loadByOrganisation, shareLevel } from '../../../shared/agenda/share.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';

export const sharePanelId = 'share-panel';

export function ShareNotice() {
  const { share } = useAllMessages().acting;
  const { wall, mode } = useBoard();
  const { organisations } = useRoom();
  const owners = loadByOrganisation(wall.actions, organisations).filter((load) => load.actions > 0);
  const owned = owners.reduce((sum, load) => sum + load.actions, 0);
  const level = shareLevel(owners[0]?.actions ?? 0, owners.at(-1)?.actions ?? 0, owned);
  const unreasoned = wall.actions.some(
    ({ owner, ownerReason }) => ownerReason === '' && owners.some(({ id, facilitates }) => facilitates && id === owner),
  );
  if (mode !== 'facilitator' || (level === 'even' && !unreasoned)) return null;
  return (
    <Notice
      role="status"
      tone={level === 'heavy' ? 'bad' : 'warn'}
      title={level === 'even' ? share.unreasoned : share.levels[level]}
      action={
        <Button variant="quiet" onClick={() => document.querySelector<HTMLElement>(`#${sharePanelId}`)?.focus()}>
          {share.look}
        </Button>
      }
    />
  );
}

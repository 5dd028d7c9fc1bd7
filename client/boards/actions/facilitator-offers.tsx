/** Actions that want another owner, each with those who could be asked: organisations that have nothing yet. It proposes, nothing more. */
import type { OrganisationLoad } from '../../../shared/agenda/model.ts';
import { whoCouldTake } from '../../../shared/agenda/share.ts';
import { changeCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { useBoard } from '../parts/board-context.ts';
import { Part } from './facilitator-part.tsx';
import styles from './facilitator-share.module.css';

type Numbered = CardsByBoard['actions'] & { readonly number: number };

interface OffersProps {
  readonly title: string;
  readonly actions: readonly Numbered[];
  readonly idle: readonly OrganisationLoad[];
}

/** As many as anybody weighs at once. */
const mostAsked = 3;

export function Offers({ title, actions, idle }: OffersProps) {
  return (
    <Part
      title={title}
      lines={actions.map((action) => (
        <Offer key={action.id} action={action} idle={idle} />
      ))}
    />
  );
}

function Offer({ action, idle }: { readonly action: Numbered; readonly idle: readonly OrganisationLoad[] }) {
  const { acting, boards } = useAllMessages();
  const words = acting.share;
  const { doc, mode, say } = useBoard();
  const inGroup = at(useRoom().signUps, action.id)?.organisations ?? [];
  const could = whoCouldTake(action, inGroup, idle);
  const asked = could.slice(0, mostAsked);
  const title = action.title === '' ? boards.actions.untitled : action.title;
  function propose({ id, name }: OrganisationLoad): void {
    const { owner } = action;
    changeCard(doc, 'actions', action.id, { owner: id });
    say({ text: words.proposed(name, title), undo: (now) => void changeCard(now, 'actions', action.id, { owner }) });
  }
  return (
    <div className={styles['offer']}>
      <p>{words.action(action.number, title)}</p>
      {asked.length === 0 ? <p className={styles['soft']}>{words.nobodyFree}</p> : null}
      {mode === 'facilitator' && asked.length > 0 ? (
        <Row gap="xs">
          {asked.map((organisation) => (
            <Button key={organisation.id} variant="quiet" onClick={() => propose(organisation)}>
              {words.ask(organisation.name)}
            </Button>
          ))}
          {could.length > asked.length ? (
            <span className={styles['soft']}>{words.more(could.length - asked.length)}</span>
          ) : null}
        </Row>
      ) : null}
    </div>
  );
}

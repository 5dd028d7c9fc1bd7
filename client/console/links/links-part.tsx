import { showCode } from '../../../shared/wire/http.ts';
import { useCafe, useRoom, useVisit } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Grid } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { useJoinAddress } from '../../pieces/join-address.ts';
import styles from '../console.module.css';
import { CopyLine } from './copy-line.tsx';
import { JoinCard } from './join-card.tsx';

/** How others come in: participants by code, helpers by secret links. */
export function LinksPart() {
  const { links: words } = useMessages().console;
  const room = useRoom();
  const { ticket } = useVisit().options;
  const role = useCafe((state) => state.role);
  const links = useCafe((state) => state.links);
  const address = useJoinAddress();
  // Others open these on machines of their own, to which this machine's own name means themselves.
  const origin = address.state === 'known' ? address.origin : location.origin;
  const at = (page: string, secret: string): string => `${origin}/${page}/${room.id}#k=${secret}`;
  return (
    <div className={styles['part']}>
      {role === 'facilitator' ? (
        <Card as="section" look="pine">
          <Heading level={2} size="l">
            {words.key}
          </Heading>
          <p>{words.keyText}</p>
          <CopyLine label={words.key} text={at('console', ticket)} />
        </Card>
      ) : null}
      {room.code === null ? null : <JoinCard address={address} code={room.code} shownCode={showCode(room.code)} />}
      {links ? (
        <Grid as="ul" cell="half">
          <OtherLink name={words.projector} text={words.projectorText} link={at('projector', links.projector)} />
          <OtherLink
            name={words.cofacilitator}
            text={words.cofacilitatorText}
            link={at('console', links.cofacilitator)}
          />
          <OtherLink name={words.observer} text={words.observerText} link={at('observe', links.observer)} />
        </Grid>
      ) : null}
    </div>
  );
}

function OtherLink({ name, text, link }: { readonly name: string; readonly text: string; readonly link: string }) {
  return (
    <Card as="li">
      <Heading level={2} size="l">
        {name}
      </Heading>
      <p>{text}</p>
      <CopyLine label={name} text={link} />
    </Card>
  );
}

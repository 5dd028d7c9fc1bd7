import { showCode } from '../../../shared/cafe/codes.ts';
import { useCafe, useRoom, useVisit } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Grid } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useJoinAddress } from '../../pieces/join-address.ts';
import styles from '../console.module.css';
import { AccessCard } from './access-card.tsx';
import { CopyLine } from './copy-line.tsx';
import { JoinCard } from './join-card.tsx';
import { useNoted } from './noted.ts';
import { PaperCard } from './paper-card.tsx';

/** How others come in: participants by code, helpers by secret links. */
export function LinksPart() {
  const { links: words } = useAllMessages().console;
  const room = useRoom();
  const { ticket } = useVisit().options;
  const role = useCafe((state) => state.role);
  const links = useCafe((state) => state.links);
  const address = useJoinAddress();
  // Others open these on machines of their own, to which this machine's own name means themselves.
  const origin = address.state === 'known' ? address.origin : location.origin;
  const at = (page: string, secret: string): string => `${origin}/${page}/${room.id}#k=${secret}`;
  // Asked for at the top until it has been written down; then it lies with the rest.
  const [noted] = useNoted(room.id);
  const paper = links?.recovery == null ? null : <PaperCard recovery={links.recovery} />;
  return (
    <div className={styles['part']}>
      {noted ? null : paper}
      {room.code === null ? null : <JoinCard address={address} code={room.code} shownCode={showCode(room.code)} />}
      <AccessCard />
      {noted ? paper : null}
      {role === 'facilitator' ? (
        <Card as="section">
          <Heading level={2} size="l">
            {words.key}
          </Heading>
          <p>{words.keyText}</p>
          <CopyLine label={words.key} text={at('console', ticket)} />
        </Card>
      ) : null}
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

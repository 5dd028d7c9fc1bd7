/** What was chosen in the flow, in words: its own, where it comes from and what it goes on to. */
import type { Flow, FlowLink, FlowNode } from '../../../shared/agenda/flow.ts';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Grid, Row, Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { flowLabel } from './flow-label.ts';
import styles from './flow.module.css';

interface FlowChosenProps {
  readonly flow: Flow;
  readonly node: FlowNode;
  readonly onChoose: (key: string) => void;
  readonly onClose: () => void;
}

export function FlowChosen({ flow, node, onChoose, onClose }: FlowChosenProps) {
  const { flow: words } = useAllMessages();
  const from = flow.links.filter(({ to }) => to === node.key);
  const into = flow.links.filter((link) => link.from === node.key);
  return (
    <Card as="section" look="sunk" aria-live="polite" aria-label={flowLabel(node, words)}>
      <Row justify="between" align="start" wrap={false}>
        <div className={styles['told']}>
          <p className="quiet">{words.columns[node.column]}</p>
          <p className={styles['chosen']}>{flowLabel(node, words)}</p>
          <p>{words.notes(node.notes)}</p>
        </div>
        <div className={styles['all']}>
          <Button variant="quiet" onClick={onClose}>
            {words.everything}
          </Button>
        </div>
      </Row>
      <Grid cell="half">
        {node.column === 'tables' ? null : (
          <Ends title={words.from} flow={flow} links={from} end={(link) => link.from} onChoose={onChoose} />
        )}
        {node.column === 'actions' ? null : (
          <Ends title={words.into} flow={flow} links={into} end={(link) => link.to} onChoose={onChoose} />
        )}
      </Grid>
    </Card>
  );
}

interface EndsProps {
  readonly title: string;
  readonly flow: Flow;
  readonly links: readonly FlowLink[];
  readonly end: (link: FlowLink) => string;
  readonly onChoose: (key: string) => void;
}

function Ends({ title, flow, links, end, onChoose }: EndsProps) {
  const { flow: words } = useAllMessages();
  return (
    <Stack gap="2xs" align="start">
      <p className={styles['ends']}>{title}</p>
      {links.length === 0 ? <p className="quiet">{words.nowhere}</p> : null}
      {links.map((link) => {
        const node = flow.nodes.find(({ key }) => key === end(link));
        return node ? (
          <Button key={node.key} variant="plain" onClick={() => onChoose(node.key)}>
            {firstWords(flowLabel(node, words), 70)} ({words.notes(link.notes)})
          </Button>
        ) : null;
      })}
    </Stack>
  );
}

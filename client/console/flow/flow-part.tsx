/** How it came about: the flow from tables to actions, and what several tables wrote by themselves. */
import Waypoints from 'lucide-react/icons/waypoints';
import { useCafe } from '../../cafe/hooks.tsx';
import { Empty } from '../../design/empty.tsx';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from '../console.module.css';
import { EchoList } from './echo-list.tsx';
import { FlowFigure } from './flow-figure.tsx';
import { FlowTable } from './flow-table.tsx';
import { useFlow, useFlowSource } from './use-flow.ts';

export function FlowPart() {
  const { flow: words } = useAllMessages();
  const source = useFlowSource();
  const flow = useFlow(source);
  const echoes = useCafe((state) => state.echoes);
  if (!flow)
    return (
      <div className={styles['part']}>
        <Empty picture={<Waypoints />} title={words.none} text={words.noneText} />
      </div>
    );
  return (
    <div className={styles['part']}>
      <Stack as="section" gap="m">
        <Heading level={2} size="xl">
          {words.title}
        </Heading>
        <p>{words.carried(flow.notes, flow.carried)}</p>
        <FlowFigure flow={flow} />
        <FlowTable flow={flow} />
      </Stack>
      <EchoList echoes={echoes} notes={source.notes} />
    </div>
  );
}

/** The flow in words: the same as the figure, for whoever does not see it or would rather read. */
import type { Flow } from '../../../shared/agenda/flow.ts';
import { useAllMessages } from '../../language/language.tsx';
import { flowLabel } from './flow-label.ts';
import styles from './flow.module.css';

export function FlowTable({ flow }: { readonly flow: Flow }) {
  const { flow: words } = useAllMessages();
  const named = new Map(flow.nodes.map((node) => [node.key, flowLabel(node, words)]));
  return (
    <details className={styles['details']}>
      <summary>{words.asTable}</summary>
      <table className={styles['table']}>
        <caption>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.link.from}</th>
            <th scope="col">{words.link.to}</th>
            <th scope="col">{words.link.notes}</th>
          </tr>
        </thead>
        <tbody>
          {flow.links.map(({ from, to, notes }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">{named.get(from)}</th>
              <td>{named.get(to)}</td>
              <td>{notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

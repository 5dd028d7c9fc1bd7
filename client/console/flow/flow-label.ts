/** What a node of the flow is called on the screen. */
import type { FlowNode } from '../../../shared/agenda/flow.ts';
import type { FlowMessages } from '../../../shared/locale/nb/flow.ts';

export function flowLabel({ kind, column, number, text }: FlowNode, words: FlowMessages): string {
  if (kind === 'loose') return words.loose;
  if (kind === 'rest') return words.rest(number);
  const called = { tables: words.table, stones: words.stone, actions: words.action };
  const before = column === 'themes' || column === 'vision' ? '' : called[column](number);
  return [before, text].filter((part) => part !== '').join(': ');
}

/** The annex that shows where everything came from: the flow, what the actions build on, and what several tables thought of by themselves. */
import { heading, list, paragraph, table, type Block } from './blocks.ts';
import { flowPicture } from './flow-picture.ts';
import type { Section, Writing } from './section.ts';

/** Null in a café in which nothing has been made of any note, and no thought came twice. */
export function flowAnnex({ agenda, words: { origins: words } }: Writing): Section | null {
  const { echoes, traces, flow } = agenda.origins;
  if (flow === null && echoes.length === 0) return null;
  const blocks: Block[] = [];
  if (flow) blocks.push(paragraph(words.intro(flow.notes, flow.carried)), ...flowPicture(flow, words));
  if (flow && traces.length > 0) {
    const { action, stones, themes, from } = words.columns;
    blocks.push(
      heading(2, words.traceHeading),
      table(
        [
          { head: action, width: 34 },
          { head: stones, width: 8 },
          { head: themes, width: 26 },
          { head: from, width: 30 },
        ],
        traces.map((trace) => [
          `${trace.action} ${trace.title}`,
          trace.stones.join(', '),
          [...trace.themes, ...trace.wordings.map((wording) => `«${wording}»`)].join(', '),
          words.from(trace.notes, trace.tables, trace.rounds),
        ]),
      ),
    );
  }
  if (echoes.length > 0) {
    blocks.push(
      heading(2, words.echoHeading),
      paragraph(words.echoIntro),
      list(echoes.map((echo) => `«${echo.words}»: ${words.echoAt(echo.places)}`)),
    );
  }
  return { heading: words.heading, blocks };
}

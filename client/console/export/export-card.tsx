import Download from 'lucide-react/icons/download';
import { useVisit } from '../../cafe/hooks.tsx';
import { fetchExport, type ExportName } from '../../cafe/http.ts';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { useMessages } from '../../language/language.tsx';
import { saveFile } from '../../pieces/save-file.ts';
import { BusyButton } from '../busy-button.tsx';
import { useTalk } from '../talk.tsx';
import { fileName } from './file-name.ts';

interface ExportCardProps {
  readonly name: ExportName;
  readonly title: string;
  readonly date: string;
}

export function ExportCard({ name, title, date }: ExportCardProps) {
  const { console: words, refusals } = useMessages();
  const { cafe, ticket, server } = useVisit().options;
  const { say } = useTalk();
  const texts = words.export.files[name];

  async function download(): Promise<void> {
    const answer = await fetchExport(server, cafe, name, ticket);
    if (!answer.ok) return say({ tone: 'warn', text: refusals[answer.refusal] });
    const file = fileName(texts.file, title, date, name.split('.').at(-1) ?? '');
    saveFile(answer.value, file);
    say({ tone: 'good', text: words.export.done(file) });
  }

  return (
    <Card as="li">
      <Heading level={2} size="l">
        {texts.name}
      </Heading>
      <p>{texts.text}</p>
      <div>
        <BusyButton
          variant="quiet"
          icon={<Download aria-hidden />}
          aria-label={words.export.downloadOne(texts.name)}
          onPress={download}
        >
          {words.export.download}
        </BusyButton>
      </div>
    </Card>
  );
}

import { useState } from 'react';
import type { Locale } from '../../../shared/cafe/model.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { Heading } from '../../design/heading.tsx';
import { Grid, Stack } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from '../console.module.css';
import own from './export.module.css';
import { EditionCard, type Edition } from './edition-card.tsx';
import { ExportCard, type OfferedFile } from './export-card.tsx';
import { PaperCard } from './paper-card.tsx';
import { VersionCard } from './version-card.tsx';

const groups: readonly { readonly name: 'tomorrow' | 'work'; readonly files: readonly OfferedFile[] }[] = [
  { name: 'tomorrow', files: ['agenda.pdf', 'agenda.docx', 'calendar.ics'] },
  { name: 'work', files: ['tables.xlsx', 'tables.zip', 'agenda.md'] },
];

/** First the version, then who the files are for, then the files: what people need tomorrow before everything else. */
export function ExportPart() {
  const { export: words } = useAllMessages().console;
  const role = useCafe((state) => state.role);
  const { settings } = useRoom();
  const [edition, setEdition] = useState<Edition>({ version: 'internal', reservations: false, language: null });
  const [caseNumber, setCaseNumber] = useState('');
  const query = queryOf(edition, settings.locale);
  return (
    <div className={styles['part']}>
      <p>{words.intro}</p>
      <VersionCard />
      <EditionCard edition={edition} own={settings.locale} onChange={setEdition} />
      {groups.map(({ name, files }) => (
        <Stack key={name} as="section" gap="s" className={own['group']}>
          <Heading level={2} size="xl">
            {words.groups[name]}
          </Heading>
          <Grid as="ul" cell="medium">
            {files.map((file) => (
              <ExportCard key={file} name={file} query={query} main={file === 'agenda.pdf'} />
            ))}
          </Grid>
        </Stack>
      ))}
      {role === 'facilitator' ? (
        <Stack as="section" gap="s" className={own['group']}>
          <Heading level={2} size="xl">
            {words.groups.keep}
          </Heading>
          <Grid as="ul" cell="half">
            <ExportCard name="archive.zip" query={{ ...query, ...(caseNumber === '' ? {} : { case: caseNumber }) }}>
              <Field label={words.caseNumber} hint={words.caseHint}>
                <TextInput
                  value={caseNumber}
                  maxLength={60}
                  onChange={({ currentTarget }) => setCaseNumber(currentTarget.value)}
                />
              </Field>
            </ExportCard>
            <ExportCard name="cafe.json" query={{}} />
          </Grid>
        </Stack>
      ) : null}
      <PaperCard />
    </div>
  );
}

function queryOf({ version, reservations, language }: Edition, own: Locale): Readonly<Record<string, string>> {
  return {
    version,
    ...(version === 'public' && reservations ? { reservations: '1' } : {}),
    language: language ?? own,
  };
}

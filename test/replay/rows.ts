/** A CSV of ours, as a spreadsheet reads it. */
import Papa from 'papaparse';

/** By column; lines of cells that were emptied are what they look like. Throws where the file is no table. */
export function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/u, '').trimEnd(), {
    delimiter: ';',
    newline: '\r\n',
    header: true,
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(', '));
  return data;
}

/** The complete file described for programs that are not ours: `docs/kafebord-1.schema.json` is this. */
import { cafeFileFormat, cafeFileShape } from './cafe-file-schema.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

export function cafeFileSchemaDocument(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `The complete file of a café, ${cafeFileFormat}`,
    description:
      'Days are YYYY-MM-DD, moments are milliseconds since 1970, and ids are texts that are the same throughout the file. ' +
      'Fields that are not required have what every café had before they existed. See docs/EXPORTS.md.',
    ...jsonSchemaOf(cafeFileShape),
  };
}

/** Parts of libraries that no page of ours ever runs, and what stands in for them. */
import { slashed } from './chunks.ts';

interface Replacement {
  readonly asked: string;
  /** Part of the path of the file that asks. */
  readonly by: string;
  readonly file: string;
}

const replacements: readonly Replacement[] = [
  { asked: 'lib0/logging', by: '/node_modules/yjs/', file: 'logging.ts' },
  { asked: 'y-protocols/awareness', by: '/node_modules/y-websocket/', file: 'awareness.ts' },
  { asked: 'y-protocols/auth', by: '/node_modules/y-websocket/', file: 'auth.ts' },
  { asked: 'lib0/url', by: '/node_modules/y-websocket/', file: 'url.ts' },
  { asked: 'lib0/broadcastchannel', by: '/node_modules/y-websocket/', file: 'channel.ts' },
  { asked: 'lib0/environment', by: '/node_modules/y-websocket/', file: 'environment.ts' },
  { asked: 'lib0/environment', by: '/node_modules/yjs/', file: 'environment.ts' },
  { asked: './environment.js', by: '/node_modules/lib0/', file: 'environment.ts' },
  { asked: './webtransport.js', by: '/node_modules/engine.io-client/', file: 'web-transport.ts' },
  { asked: 'react/jsx-runtime', by: '/client/', file: 'jsx-runtime.ts' },
  { asked: '../createLucideIcon.mjs', by: '/node_modules/lucide-react/', file: 'lucide-icon.tsx' },
];

/** `folder` is where the stand-ins lie. */
export function lean(folder: string) {
  return {
    name: 'kafebord:lean',
    enforce: 'pre',
    resolveId(asked: string, by: string | undefined): string | null {
      const path = slashed(by ?? '');
      const found = replacements.find(
        (one) => one.asked === asked && path.includes(one.by) && !path.endsWith(one.file),
      );
      return found ? `${folder}/${found.file}` : null;
    },
    transform(code: string, id: string): string | null {
      const path = slashed(id);
      // Icons carry keys for React, random letters that compress to nothing less. Ours are drawn without.
      if (path.includes('/lucide-react/dist/esm/icons/')) return code.replaceAll(/,\s*key: "[^"]*"/gu, '');
      // Documents of ours hold values in maps and no shared types, least of all trees of XML: the server refuses them.
      if (path.endsWith('/yjs/dist/yjs.mjs'))
        return code
          .replaceAll(/this\.get\(name, YXml\w+\)/gu, 'this.get(name)')
          .replace(/(readYText),\s*readYXmlElement,\s*readYXmlFragment,\s*readYXmlHook,\s*readYXmlText\s*\]/u, '$1]');
      return null;
    },
  } as const;
}

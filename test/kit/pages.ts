/** The built pages that tests serve: `dist/client`, or whatever PAGES names, so that two builds can be tried side by side. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const pages = process.env['PAGES'] ?? fileURLToPath(new URL('../../dist/client', import.meta.url));

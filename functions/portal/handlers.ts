import type { Handlers } from '../kernel/contract/contract';
import type { contract } from './contract';
import { homePage, referencePage } from './pages';

/** Reads one of the contract's `files`, when it is asked for: most of them are large, and few requests want them. */
type ReadFile = (name: string) => Promise<string>;

interface Description extends Record<string, unknown> {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, unknown>>;
}

/** `version` is that of the portal. */
export const handlers = (read: ReadFile, version: string): Handlers<typeof contract> => ({
  home: ({ language, base }) => homePage(language, base),

  health: () => ({ status: 'ok', version }),

  description: async ({ base }) => {
    const description: Description = JSON.parse(await read('openapi.json'));
    return base ? { ...description, servers: [{ url: base }] } : description;
  },

  reference: ({ base }) => referencePage(base),
  pageStyle: () => read('page.css'),
  referenceScript: () => read('reference.js'),
  swaggerStyle: () => read('swagger-ui.css'),
  swaggerScript: () => read('swagger-ui-bundle.js'),
});

import { resultsOfRows } from '../../blocks/imports/call';
import { readDefinition, written } from '../../blocks/public-services/definition';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { FieldError } from '../../kernel/contract/refusal';
import { placed, translateResults } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import { type Action, subActionOf } from '../../kernel/identity/action';
import { refuseTooLarge } from '../drafting/handlers';
import type { Drafts } from '../drafting/store';
import type { bulkRoutes, Imported, ImportResult } from './routes';

export interface Effects {
  readonly drafts: Drafts;
}

/** Services written at the same time. */
const sideBySide = 20;

const refused = (
  code: string | null,
  problem: string,
  index: number,
  errors: readonly FieldError[] = [],
): ImportResult => ({
  ...{ code, result: 'refused', problem },
  ...(errors.length ? { errors: placed(errors, index) } : {}),
});

/** Saves each under an action of its own content, so that the same again in another call is recognised, too. */
const importAll = (
  drafts: Drafts,
  agencyId: string,
  items: Parameters<typeof resultsOfRows<Imported, ImportResult>>[1],
  action: Action,
): Promise<ImportResult[]> =>
  resultsOfRows<Imported, ImportResult>(
    {
      ...{ sideBySide, stopwatch: () => performance.now(), nameOf: ({ code }) => code },
      begin: async () => async (one) => {
        refuseTooLarge(one.definition);
        const named = { agencyId, code: one.code };
        const own = subActionOf(action, `${one.code} ${written(one.definition)}`);
        if (!(await drafts.isDrafted(named, one.definition))) await drafts.save(named, one.definition, own);
        return { code: one.code, result: 'saved' };
      },
      refused: ({ code, context }, one, index) => refused(one.code, code, index, context.errors),
      malformed: ({ issues }, index) => refused(null, 'invalid-request', index, fieldErrorsOf(issues)),
      later: (one) => ({ code: 'code' in one ? one.code : null, result: 'later' }),
      repeated: () => undefined,
    },
    items,
  );

export const bulkHandlers = ({ drafts }: Effects): HandlersOf<typeof bulkRoutes> => ({
  importServices: async ({ caller, body, action, translate }) => ({
    items: translateResults(
      await importAll(drafts, caller.id, body.items, action),
      translate,
    ) as ImportResult[],
  }),
  exportServices: async ({ caller, query }) => {
    const { items, next } = await drafts.whole(caller.id, query.limit, query.cursor);
    const lines: object[] = items.map(({ code, definition }) => ({
      code,
      definition: readDefinition(definition),
    }));
    const all = next === undefined ? lines : [...lines, { next }];
    return all.map((line) => `${JSON.stringify(line)}\n`).join('');
  },
});

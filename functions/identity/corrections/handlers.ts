import { resultsOfRows } from '../../blocks/imports/call';
import { checkTwo } from '../../blocks/officers/officers';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { placed, translateResults } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import type { Signer } from '../../kernel/identity/signer';
import type { Mac } from '../../kernel/outside/mac';
import { keyedAction } from '../numbers/keyed-action';
import type { RegisterChange } from './correction';
import type { ChangeResult, correctionRoutes } from './routes';
import type { Corrections } from './store';

/** Changes taken at the same time: as many as the client keeps connections for. */
const sideBySide = 50;

interface Effects {
  readonly corrections: Corrections;
  readonly signer: Signer;
  readonly mac: Mac;
}

const secondRequired = (): Refusal =>
  new Refusal('second-officer-required', { detail: 'Name the officer who agrees in Diwan-Second-Officer.' });

export const correctionHandlers = ({
  corrections,
  signer,
  mac,
}: Effects): HandlersOf<typeof correctionRoutes> => ({
  unlink: async ({ caller, body, headers, action }) => {
    if (headers.second === undefined) throw secondRequired();
    checkTwo(headers.officer, headers.second);
    const code = await mac.of(body.nationalNumber);
    const unlinking = { code, reason: body.reason, agencyId: caller.id, officers: headers };
    await corrections.unlink({ ...unlinking, action: keyedAction(signer, action) });
    return undefined;
  },

  takeRegisterChanges: async ({ body, now, translate }) => {
    const items = await resultsOfRows<RegisterChange, ChangeResult>(
      {
        sideBySide,
        stopwatch: () => performance.now(),
        nameOf: ({ nationalNumber }) => nationalNumber,
        repeated: () => undefined,
        malformed: ({ issues }, index) => ({
          ...{ result: 'refused', code: 'invalid-request' },
          errors: placed(fieldErrorsOf(issues), index),
        }),
        later: () => ({ result: 'later' }),
        refused: ({ code }) => ({ result: 'refused', code }),
        begin: async () => async (row) => {
          await corrections.take(await mac.of(row.nationalNumber), row, now);
          return { result: 'taken' };
        },
      },
      body.items,
    );
    return { items: translateResults(items, translate) };
  },
});

import { resultsOfRows } from '../../blocks/imports/call';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import type { Fine } from '../fines/fine';
import { type Imported, type ImportResult, type ImportRow, importAction } from './bulk';
import { later, malformed, refusedBy, repeated } from './import-results';

/** How many fines are written in parallel: as many as the client keeps connections for. */
const sideBySide = 50;

/** A call of an agency's system. */
interface ImportCall {
  readonly agency: Agency;
  /** The action of the call: of its repeats, too. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Effects {
  readonly issue: (agency: Agency, one: Imported, action: Action, call: string) => Promise<Fine>;
  readonly stopwatch: () => number;
}

const resultOf = ({ importedBy, card }: Fine, call: string): ImportResult => ({
  reference: card.reference,
  result: importedBy === call ? 'issued' : 'known',
  ...{ fineId: card.id, billId: card.billId },
});

/** Issues what one call holds: a result for each fine, in the order sent. */
export const importFines = (
  { issue, stopwatch }: Effects,
  { agency, id, now }: ImportCall,
  items: readonly ImportRow[],
): Promise<ImportResult[]> =>
  resultsOfRows<Imported, ImportResult>(
    {
      ...{ sideBySide, stopwatch, malformed, later, repeated, refused: refusedBy },
      nameOf: ({ reference, payer }) => JSON.stringify([reference, payer.identifier]),
      begin: async () => async (one) =>
        resultOf(await issue(agency, one, importAction(agency.id, one, now), id), id),
    },
    items,
  );

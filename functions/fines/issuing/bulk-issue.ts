import { Refusal } from '../../kernel/contract/refusal';
import { placed } from '../../kernel/contract/rows';
import type { Agency } from '../../kernel/identity/caller';
import type { Fine } from '../fines/fine';
import { type Imported, type ImportResult, importAction } from './bulk';

/** How many fines are written in parallel: as many as the client keeps connections for. */
const sideBySide = 50;

const refusedAs = ({ reference }: Imported, { code, context }: Refusal, index: number): ImportResult => ({
  reference,
  result: 'refused',
  ...(code === 'idempotency-key-reused'
    ? { code: 'reference-reused' }
    : { code, ...(context.errors ? { errors: placed(context.errors, index) } : {}) }),
});

/** A refusal becomes the result of this fine. A busy table fails the whole call, so that the client sends it again. */
const resultOf = async (work: Promise<Fine>, one: Imported, index: number): Promise<ImportResult> => {
  try {
    const { id: fineId, issued } = await work;
    return { reference: one.reference, result: 'issued', fineId, billId: issued.billId };
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return refusedAs(one, error, index);
    throw error;
  }
};

type Issue = (agency: Agency, one: Imported, action: ReturnType<typeof importAction>) => Promise<Fine>;

/** Issues all fines of one call; gives a result for each, in the order sent. Of two with one reference the first counts. */
export const importFines = async (
  issue: Issue,
  agency: Agency,
  items: readonly Imported[],
  now: number,
): Promise<ImportResult[]> => {
  const results: ImportResult[] = [];
  /** The last of each reference, for which the next of the same waits. */
  const begun = new Map<string, Promise<ImportResult>>();
  const inTurn = async (one: Imported, earlier: Promise<ImportResult> | undefined): Promise<Fine> => {
    await earlier;
    return issue(agency, one, importAction(agency.id, one, now));
  };
  for (let start = 0; start < items.length; start += sideBySide) {
    const some = items.slice(start, start + sideBySide);
    const settled = some.map((one, index) => {
      const result = resultOf(inTurn(one, begun.get(one.reference)), one, start + index);
      begun.set(one.reference, result);
      return result;
    });
    results.push(...(await Promise.all(settled)));
  }
  return results;
};

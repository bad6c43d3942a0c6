import { payerRefOf } from '../../blocks/billing/payer';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';

/*
 * Which fine it is follows from the agency, its payer and its reference, so that no two requests issue the same fine twice, and
 * whoever has its bill can tell its id.
 */

interface Named {
  readonly agencyId: string;
  readonly identifier: string;
  readonly reference: string;
}

/** The action by which a fine is issued, whatever request asked for it. */
export const issueActionOf = ({ agencyId, reference }: Omit<Named, 'identifier'>, action: Action): Action =>
  subActionOf({ ...action, id: agencyId }, `fine ${reference}`);

export const fineIdOf = (ids: IdCodec, { identifier, ...named }: Named): string =>
  ids.lastingId(payerRefOf(named.agencyId, identifier), issueActionOf(named, { id: '', hash: '', at: 0 }).id);

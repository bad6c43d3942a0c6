import { hash } from 'node:crypto';
import type { Card } from '../../blocks/mandates/mandate';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';

/*
 * Whom an agency's own identifiers name. The portal learns it when somebody accepts a mandate of the agency's; until then
 * whoever is represented is known by the identifier alone, and needs no account.
 */

export interface KnownParty extends Stored {
  readonly ref: string;
}

export const partyKey = (agencyId: string, identifier: string): Key => ({
  pk: key('mandate-party', agencyId, identifier),
  sk: 'party',
});

/** The delegate of a registered mandate is from now on known by the agency's identifier. */
export const knownPartyItem = (
  { agencyId, delegate }: NonNullable<Card['register']>,
  ref: string,
): KnownParty => ({
  ...partyKey(agencyId, delegate),
  ...{ type: 'mandate-party', version: 1, ref },
});

/** The reference of one who has no account, in the form of a `personRef`. */
export const accountlessRef = (agencyId: string, identifier: string): string =>
  hash('sha256', JSON.stringify(['represented', agencyId, identifier]), 'buffer')
    .subarray(0, 9)
    .toString('hex');

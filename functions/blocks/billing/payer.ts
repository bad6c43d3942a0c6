import { hash } from 'node:crypto';
import type { Stored } from '../../kernel/table/dynamo';
import { requirement } from '../../kernel/table/requirement';
import { type Key, key } from '../../kernel/table/table';
import type { Write } from '../../kernel/table/write';
import type { Instant } from '../../kernel/text/time';
import { billNotFound } from './refusals';

/*
 * Payers: the parties to whom bills are issued. An agency identifies them in its own way (a taxpayer's number, a
 * national number, a licence plate), long before the portal knows them. A person claims a payer with the code that the
 * agency prints on its letters. Where the portal itself charges a person, that person is the payer.
 */

/** A payer's reference, in the form of a `personRef`. It is derived, so that issuing a bill needs no read. */
export const payerRefOf = (agencyId: string, identifier: string): string =>
  hash('sha256', JSON.stringify(['payer', agencyId, identifier]), 'buffer')
    .subarray(0, 9)
    .toString('hex');

export const payerKey = (payer: string): Key => ({ pk: key('payer', payer), sk: 'payer' });

/** A payer that was claimed or whose code was changed; the service `bills` owns the item. */
export interface Payer extends Stored {
  readonly agencyId: string;
  readonly identifier: string;
  /** The version of the code that is valid: an agency raises it by renewing the code. */
  readonly codeVersion: number;
  /** `personRef` of who claimed it. */
  readonly holder?: string;
  readonly claimedAt?: Instant;
}

/** Maximum number of payers that a person claims: each costs a query in every list of their bills. */
export const maxPayers = 50;

/** The partition of a person's payers; its sort key is the payer's reference. */
export const payersOf = (person: string): string => key('payers-of', person);
export const linkKey = (person: string, payer: string): Key => ({ pk: payersOf(person), sk: payer });

/** Records that a person has claimed a payer. */
export interface Link extends Stored {
  /** The payer's reference. */
  readonly payer: string;
  readonly agencyId: string;
  readonly identifier: string;
  readonly claimedAt: Instant;
}

/** Requires that the person has claimed the payer; nothing if the person is the payer. */
export const holdsPayer = (person: string, payer: string): Write<undefined>[] =>
  person === payer ? [] : [requirement(linkKey(person, payer), [], billNotFound)];

import { hash } from 'node:crypto';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { requirement, type Write } from '../../kernel/table/write';
import type { Instant } from '../../kernel/text/time';
import { billNotFound } from './refusals';

/*
 * Payers: to whom bills are made out. An agency knows them by an identifier of its own (a taxpayer's number, a national
 * number, a plate), long before they are known to the portal; a person takes a payer for their own by the code that the
 * agency prints on its letters. Of what the portal itself charges a person for, the person is the payer.
 */

/** A payer's reference, of the form of `personRef`: derived, so that a bill can be made out without reading anything. */
export const payerRefOf = (agencyId: string, identifier: string): string =>
  hash('sha256', JSON.stringify(['payer', agencyId, identifier]), 'buffer')
    .subarray(0, 9)
    .toString('hex');

export const payerKey = (payer: string): Key => ({ pk: key('payer', payer), sk: 'payer' });

/** A payer whom somebody has claimed, or whose code was changed; the service `bills` owns the item. */
export interface Payer extends Stored {
  readonly agencyId: string;
  readonly identifier: string;
  /** Which code opens it: raised when an agency makes a new one. */
  readonly codeVersion: number;
  /** `personRef` of who claimed it. */
  readonly holder?: string;
  readonly claimedAt?: Instant;
}

/** Payers that a person claims, at the most: each is a query of each list of their bills. */
export const maxPayers = 50;

/** What a person's payers are found by; its sort key is the payer's reference. */
export const payersOf = (person: string): string => key('payers-of', person);
export const linkKey = (person: string, payer: string): Key => ({ pk: payersOf(person), sk: payer });

/** That a person has claimed a payer. */
export interface Link extends Stored {
  /** The payer's reference. */
  readonly payer: string;
  readonly agencyId: string;
  readonly identifier: string;
  readonly claimedAt: Instant;
}

/**
 * The code by which a person claims a payer: 32 letters of which nobody can make another. It carries the payer's
 * reference, so that it leads to the payer without an index.
 */
export const claimCodeOf = (seal: Pick<Sealer, 'ownedId'>, payer: string, codeVersion: number): string =>
  seal.ownedId(payer, `claim ${codeVersion}`);

/** Requires that the person has claimed the payer: nothing, where they are the same. */
export const holdsPayer = (person: string, payer: string): Write<undefined>[] =>
  person === payer ? [] : [requirement(linkKey(person, payer), [], billNotFound)];

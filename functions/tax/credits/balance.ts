import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { taxpayerPartition } from '../register/taxpayer';

/** The credit that a taxpayer has carried forward of a tax: the next declaration uses it. */
export interface CreditBalance extends Stored {
  /** Minor units. */
  readonly available: number;
}

export const creditKey = (agencyId: string, taxpayer: string, tax: string): Key => ({
  pk: taxpayerPartition(agencyId, taxpayer),
  sk: key('credit', tax),
});

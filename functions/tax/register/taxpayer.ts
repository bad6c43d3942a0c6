import * as v from 'valibot';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { id, oneLine } from '../../kernel/text/fields';
import { languages } from '../../kernel/text/languages';
import { ownNumber } from './fields';

/** A taxpayer: a payer in the agency's tax register, by their number there. */

export const taxpayerDetails = {
  name: oneLine(200),
  /** The language in which the agency writes to them. */
  language: v.picklist(languages),
};
const details = v.strictObject(taxpayerDetails);
export type TaxpayerDetails = v.InferOutput<typeof details>;

export const taxpayerView = v.strictObject({ agencyId: id, identifier: ownNumber, ...taxpayerDetails });

/** A taxpayer as stored in the table. */
export interface Taxpayer extends Stored, TaxpayerDetails {
  readonly agencyId: string;
  readonly identifier: string;
  readonly made: Mark;
  readonly card: v.InferInput<typeof taxpayerView>;
  readonly timeline: Readonly<Record<string, Entry>>;
}

/** Their partition, which also holds the roll entries of assessments without a taxable object. */
export const taxpayerPartition = (agencyId: string, identifier: string): string =>
  key('taxpayer', agencyId, identifier);
export const taxpayerKey = (agencyId: string, identifier: string): Key => ({
  pk: taxpayerPartition(agencyId, identifier),
  sk: 'taxpayer',
});

/** The index partition of all taxpayers of an agency, by identifier. */
export const taxpayersOf = (agencyId: string): string => key('taxpayers', agencyId);

import * as v from 'valibot';
import { payerRefOf } from '../../blocks/billing/payer';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { code, date, id, text } from '../../kernel/text/fields';
import { ownNumber, type Period } from './fields';

/** A taxable thing: a property, a vehicle, a business, by the number that it has in the agency's own register. */

export const taxableObjectTypes = ['property', 'vehicle', 'business'] as const;
export type TaxableObjectType = (typeof taxableObjectTypes)[number];

const attributes = v.pipe(
  v.array(v.strictObject({ name: code, value: text(200) })),
  v.maxLength(20),
  v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, 'Each attribute once.'),
);

export const taxableObjectDetails = {
  kind: v.picklist(taxableObjectTypes),
  label: text(200),
  attributes: v.optional(attributes, []),
  /** Whose it is, and since when. With a later day it has passed to somebody else, and the history is kept. */
  taxpayer: ownNumber,
  since: date,
  /** The days on which it is taxed, both ends included. */
  activeFrom: date,
  activeUntil: v.optional(date),
};
export const taxableObjectBody = v.pipe(
  v.strictObject(taxableObjectDetails),
  v.check(
    ({ activeFrom, activeUntil }) => !activeUntil || activeFrom <= activeUntil,
    'From a day up to a later one.',
  ),
);
export type TaxableObjectDetails = v.InferOutput<typeof taxableObjectBody>;

export const holder = v.strictObject({ taxpayer: ownNumber, since: date });
export type Holder = v.InferOutput<typeof holder>;

export const taxableObjectView = v.strictObject({
  agencyId: id,
  number: ownNumber,
  version: v.number(),
  ...taxableObjectDetails,
  /** Everybody whose it was, the last first. */
  holders: v.array(holder),
});
export const taxableObjectSummary = v.pick(taxableObjectView, [
  'agencyId',
  'number',
  'kind',
  'label',
  'taxpayer',
  'since',
]);

/** A thing as it lies in the table. */
export interface TaxableObject extends Stored, TaxableObjectDetails {
  readonly agencyId: string;
  readonly number: string;
  readonly made: Mark;
  readonly card: v.InferInput<typeof taxableObjectSummary>;
  /** By the day since when: the taxpayer. */
  readonly holders: Readonly<Record<string, string>>;
  readonly timeline: Readonly<Record<string, Entry>>;
}

/** Its partition, in which the list of its assessments stands as well. */
export const taxableObjectPartition = (agencyId: string, number: string): string =>
  key('taxable', agencyId, number);
export const taxableObjectKey = (agencyId: string, number: string): Key => ({
  pk: taxableObjectPartition(agencyId, number),
  sk: 'taxable',
});

/** All things of an agency, by number; and those of a taxpayer. */
export const taxableObjectsOf = (agencyId: string): string => key('taxables', agencyId);
export const taxableObjectsOfPayer = (payer: string): string => key('taxables-of', payer);

/** What the item says besides its details, which follows from them. */
export const indexAttributes = (agencyId: string, number: string, given: TaxableObjectDetails) => {
  const { kind, label, taxpayer, since } = given;
  return {
    card: { agencyId, number, kind, label, taxpayer, since },
    ownerKey: taxableObjectsOfPayer(payerRefOf(agencyId, taxpayer)),
    ownerSort: key(agencyId, number),
    queueKey: taxableObjectsOf(agencyId),
    queueSort: number,
  };
};

/** Everybody whose it was, the last first. */
export const holdersOf = ({ holders }: Pick<TaxableObject, 'holders'>): Holder[] =>
  Object.entries(holders)
    .map(([since, taxpayer]) => ({ taxpayer, since }))
    .sort((left, right) => (left.since < right.since ? 1 : -1));

/**
 * Who owes a tax on the thing for a period: whose it was on its first day, or else the first to have it. Undefined where it is
 * not taxed in any of these days.
 */
export const taxpayerFor = (taxableObject: TaxableObject, { from, until }: Period): string | undefined => {
  if (taxableObject.activeFrom > until || (taxableObject.activeUntil ?? until) < from) return undefined;
  const all = holdersOf(taxableObject);
  return (all.find(({ since }) => since <= from) ?? all.findLast(({ since }) => since <= until))?.taxpayer;
};

export const showTaxableObject = (taxableObject: TaxableObject): v.InferInput<typeof taxableObjectView> => {
  const { agencyId, number, version, kind, label, attributes: told, taxpayer, since } = taxableObject;
  return {
    ...{ agencyId, number, version, kind, label, attributes: [...(told ?? [])], taxpayer, since },
    activeFrom: taxableObject.activeFrom,
    ...(taxableObject.activeUntil ? { activeUntil: taxableObject.activeUntil } : {}),
    holders: holdersOf(taxableObject),
  };
};

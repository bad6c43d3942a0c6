import * as v from 'valibot';
import { payerRefOf } from '../../blocks/billing/payer';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { code, date, id, oneLine } from '../../kernel/text/fields';
import { ownNumber, type Period } from './fields';

/** A taxable object: a property, vehicle or business, by its number in the agency's register. */

export const taxableObjectTypes = ['property', 'vehicle', 'business'] as const;

const attributes = v.pipe(
  v.array(v.strictObject({ name: code, value: oneLine(200) })),
  v.maxLength(20),
  v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, 'Each attribute once.'),
);

const taxableObjectDetails = {
  kind: v.picklist(taxableObjectTypes),
  label: oneLine(200),
  attributes: v.optional(attributes, []),
  /** The holder, and since when. A later day means that it has changed hands; the history is kept. */
  taxpayer: ownNumber,
  since: date,
  /** The days on which it is taxed, both included. */
  activeFrom: date,
  activeUntil: v.optional(date),
};
export const taxableObjectBody = v.pipe(
  v.strictObject(taxableObjectDetails),
  v.check(
    ({ activeFrom, activeUntil }) => !activeUntil || activeFrom <= activeUntil,
    'The end must not be before the beginning.',
  ),
);
export type TaxableObjectDetails = v.InferOutput<typeof taxableObjectBody>;

const holder = v.strictObject({ taxpayer: ownNumber, since: date });
type Holder = v.InferOutput<typeof holder>;

export const taxableObjectView = v.strictObject({
  agencyId: id,
  number: ownNumber,
  version: v.number(),
  ...taxableObjectDetails,
  /** All holders, the latest first. */
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

/** A taxable object as stored in the table. */
export interface TaxableObject extends Stored, TaxableObjectDetails {
  readonly agencyId: string;
  readonly number: string;
  readonly made: Mark;
  readonly card: v.InferInput<typeof taxableObjectSummary>;
  /** Taxpayers by the day since which they have held it. */
  readonly holders: Readonly<Record<string, string>>;
  readonly timeline: Readonly<Record<string, Entry>>;
}

/** Its partition, which also holds its entries in the assessment roll. */
export const taxableObjectPartition = (agencyId: string, number: string): string =>
  key('taxable', agencyId, number);
export const taxableObjectKey = (agencyId: string, number: string): Key => ({
  pk: taxableObjectPartition(agencyId, number),
  sk: 'taxable',
});

/** The index partitions of all objects of an agency, by number, and of those of a payer. */
export const taxableObjectsOf = (agencyId: string): string => key('taxables', agencyId);
export const taxableObjectsOfPayer = (payer: string): string => key('taxables-of', payer);

/** The attributes that follow from the details: card and index keys. */
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

/** All holders, the latest first. */
const holdersOf = ({ holders }: Pick<TaxableObject, 'holders'>): Holder[] =>
  Object.entries(holders)
    .map(([since, taxpayer]) => ({ taxpayer, since }))
    .sort((left, right) => (left.since < right.since ? 1 : -1));

/**
 * Who owes a tax on the object for a period: the holder on its first day, or else the first holder within it. Undefined if
 * the object is not taxed on any of these days.
 */
export const taxpayerFor = (taxableObject: TaxableObject, { from, until }: Period): string | undefined => {
  if (taxableObject.activeFrom > until || (taxableObject.activeUntil ?? until) < from) return undefined;
  const all = holdersOf(taxableObject);
  return (all.find(({ since }) => since <= from) ?? all.findLast(({ since }) => since <= until))?.taxpayer;
};

export const showTaxableObject = (taxableObject: TaxableObject): v.InferInput<typeof taxableObjectView> => {
  const { agencyId, number, version, kind, label, attributes: given, taxpayer, since } = taxableObject;
  return {
    ...{ agencyId, number, version, kind, label, attributes: [...(given ?? [])], taxpayer, since },
    activeFrom: taxableObject.activeFrom,
    ...(taxableObject.activeUntil ? { activeUntil: taxableObject.activeUntil } : {}),
    holders: holdersOf(taxableObject),
  };
};

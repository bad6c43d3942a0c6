import { type Action, markOf } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { listed } from '../../kernel/table/list';
import { read, readAll } from '../../kernel/table/read';
import type { Key } from '../../kernel/table/table';
import { passesOn, taxableObjectNotFound, taxpayerNotFound } from './refusals';
import {
  indexAttributes,
  type TaxableObject,
  type TaxableObjectDetails,
  taxableObjectKey,
  taxableObjectsOf,
  taxableObjectsOfPayer,
} from './taxable-object';
import { type Taxpayer, type TaxpayerDetails, taxpayerKey, taxpayersOf } from './taxpayer';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

type TaxableObjectCard = Pick<TaxableObject, 'card'>;
type TaxpayerCard = Pick<Taxpayer, 'card'>;

/** Keys in one BatchGetItem. */
const atOnce = 100;

const newTaxpayer = (
  agencyId: string,
  identifier: string,
  given: TaxpayerDetails,
  action: Action,
): Taxpayer => ({
  ...taxpayerKey(agencyId, identifier),
  type: 'taxpayer',
  version: 1,
  made: markOf(action),
  ...{ agencyId, identifier },
  ...given,
  ...placed(agencyId, identifier, given),
  timeline: {},
});

const placed = (agencyId: string, identifier: string, given: TaxpayerDetails) => ({
  card: { agencyId, identifier, ...given },
  queueKey: taxpayersOf(agencyId),
  queueSort: identifier,
});

const newTaxableObject = (
  agencyId: string,
  number: string,
  given: TaxableObjectDetails,
  action: Action,
): TaxableObject => ({
  ...taxableObjectKey(agencyId, number),
  type: 'taxable',
  version: 1,
  made: markOf(action),
  ...{ agencyId, number },
  ...given,
  ...indexAttributes(agencyId, number, given),
  holders: { [given.since]: given.taxpayer },
  timeline: {},
});

const ascending = { index: 'queue', order: 'ascending' } as const;

const lists = (context: Context) => ({
  listTaxpayers: (agencyId: string, limit: number, cursor: string | undefined) =>
    listed<TaxpayerCard, Taxpayer['card']>(
      context,
      `taxpayers:${agencyId}`,
      { ...ascending, ranges: [{ partition: taxpayersOf(agencyId) }], limit, cursor },
      ({ card }) => card,
    ),

  listTaxableObjects: (agencyId: string, limit: number, cursor: string | undefined) =>
    listed<TaxableObjectCard, TaxableObject['card']>(
      context,
      `taxables:${agencyId}`,
      { ...ascending, ranges: [{ partition: taxableObjectsOf(agencyId) }], limit, cursor },
      ({ card }) => card,
    ),

  /** The taxable objects of payers, by agency and number. */
  listTaxableObjectsOf: (payers: readonly string[], limit: number, cursor: string | undefined) =>
    listed<TaxableObjectCard, TaxableObject['card']>(
      context,
      `taxables-of:${payers.join()}`,
      {
        ...ascending,
        index: 'owner',
        ranges: payers.map((payer) => ({ partition: taxableObjectsOfPayer(payer) })),
        ...{ limit, cursor },
      },
      ({ card }) => card,
    ),
});

const edits = ({ table }: Context) => ({
  putTaxpayer: async (
    agencyId: string,
    identifier: string,
    given: TaxpayerDetails,
    action: Action,
  ): Promise<void> => {
    const command = {
      key: taxpayerKey(agencyId, identifier),
      set: { ...given, ...placed(agencyId, identifier, given) },
      missing: taxpayerNotFound,
      remember: { action, entry: { hash: action.hash, at: action.at } },
    };
    await edit(table, command, newTaxpayer(agencyId, identifier, given, action));
  },

  putTaxableObject: async (
    agencyId: string,
    number: string,
    given: TaxableObjectDetails,
    action: Action,
  ): Promise<void> => {
    const { since, taxpayer } = given;
    const command = {
      key: taxableObjectKey(agencyId, number),
      rules: passesOn(since),
      set: { ...given, ...indexAttributes(agencyId, number, given), [`holders.${since}`]: taxpayer },
      remove: given.activeUntil === undefined ? ['activeUntil'] : [],
      missing: taxableObjectNotFound,
      remember: { action, entry: { hash: action.hash, at: action.at } },
    };
    await edit(table, command, newTaxableObject(agencyId, number, given, action));
  },
});

/**
 * Taxpayers and taxable objects in the table. Each function is one round trip; the first edit of an item takes two more.
 */
export const openRegister = (context: Context) => ({
  taxpayer: (agencyId: string, identifier: string): Promise<Taxpayer | undefined> =>
    read<Taxpayer>(context.table, taxpayerKey(agencyId, identifier)),

  taxableObject: (agencyId: string, number: string): Promise<TaxableObject | undefined> =>
    read<TaxableObject>(context.table, taxableObjectKey(agencyId, number)),

  /** Many items: one round trip for each hundred, in parallel. */
  items: async (keys: readonly Key[]) => {
    const starts = Array.from({ length: Math.ceil(keys.length / atOnce) }, (_, part) => part * atOnce);
    const parts = starts.map((start) => readAll(context.table, keys.slice(start, start + atOnce)));
    return (await Promise.all(parts)).flat();
  },

  ...edits(context),
  ...lists(context),
});
export type Register = ReturnType<typeof openRegister>;

import { type Bill, heldByAnother, placeOf } from '../../blocks/billing/bill';
import { cancelling } from '../../blocks/billing/commands';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Write } from '../../kernel/table/write';
import type { Application } from '../cases/application';

/**
 * What cancels the bill of an application that ends before its fee is paid: one round trip, where there is a bill. Refuses
 * (`being-paid`) while it is paid, or was a moment ago: then the application goes on to its agency.
 */
export const cancellingBill = async (
  { table, ids }: { readonly table: Table; readonly ids: IdCodec },
  { card, fee }: Pick<Application, 'card' | 'fee'>,
  action: Action,
): Promise<Write<unknown>[]> => {
  const place = card.status === 'awaiting-payment' && fee ? placeOf(ids, fee.billId) : undefined;
  if (!place) return [];
  const bill = await read<Bill>(table, place.key);
  if (!bill || bill.state === 'cancelled') return [];
  if (bill.state !== 'open' || heldByAnother(bill, '', action.at)) throw new Refusal('being-paid');
  const cancel = cancelling({
    ...{ place: place.key, agencyId: card.agencyId, action: subActionOf(action, 'bill') },
    reason: 'The application ended before its fee was paid.',
  });
  return [
    {
      ...cancel,
      onConditionFailed: () => {
        throw new VersionConflict(`The bill ${fee?.billId} is not as it was read`);
      },
    },
  ];
};

import type { Bill } from '../../blocks/billing/bill';
import { placeOf } from '../../blocks/billing/bill';
import { cancelling } from '../../blocks/billing/commands';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Write } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { confirmPaid, paymentOf } from '../bookings/hold-store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

const changed = ({ id }: Appointment): VersionConflict =>
  new VersionConflict(`The bill of ${id} is not as it was read`);

/**
 * Cancels the unpaid bill of a held appointment that is cancelled. If the bill was paid in the meantime, the
 * appointment is confirmed first, so that a refund is due. A payment in progress is then returned automatically. One
 * round trip if there is a bill.
 */
export const cancelBill = async (
  context: Context,
  appointment: Appointment,
  action: Action,
): Promise<Write<unknown>[]> => {
  const { id, state, billId, agencyId } = appointment;
  const place = state === 'held' && billId !== undefined ? placeOf(context.ids, billId) : undefined;
  if (!place) return [];
  const bill = await read<Bill>(context.table, place.key);
  if (bill?.state === 'paid') {
    await confirmPaid(context, id, action.at, paymentOf(bill));
    throw changed(appointment);
  }
  if (bill?.state !== 'open') return [];
  const cancel = cancelling({
    ...{ place: place.key, agencyId, action: subActionOf(action, 'bill') },
    reason: 'The appointment was cancelled.',
  });
  return [
    {
      ...cancel,
      onConditionFailed: () => {
        throw changed(appointment);
      },
    },
  ];
};

import type { Bill } from '../../blocks/billing/bill';
import { Refusal } from '../../kernel/contract/refusal';
import type { Event } from '../../kernel/events/event';
import type { Reactor } from '../../kernel/events/reactor';
import { read } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import { clearedDeadline, writeOf } from '../fines/commands';

/** Whether the event says that a fine's bill is fully paid: by a payment, or by a new bill over no more than was paid. */
const isPaid = ({ type, data }: Event): boolean =>
  data.kind === 'fine' && (type === 'bill.paid' || (type === 'bill.reissued' && data.billState === 'paid'));

/** The id of the fine that a bill is for; undefined for bills of other services. */
const fineOf = (bill: Bill | undefined): string | undefined =>
  bill?.subject.type === 'fine' && typeof bill.subject.id === 'string' ? bill.subject.id : undefined;

/** Closes a fine when its bill is paid. A closed fine stays as it is. */
export const paidFines: Reactor = {
  name: 'paid-fines',
  react: ({ table, clock }) => {
    const close = async (id: string, { id: eventId, at, data }: Event): Promise<void> => {
      const action = { id: eventId, hash: eventId, at };
      const more = { agencyId: String(data.agencyId), details: {}, remove: [...clearedDeadline, 'hearing'] };
      const learntAt = Math.max(at, clock());
      try {
        await write(table, writeOf({ id, name: 'close', action, learntAt, ...more }));
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'wrong-state') throw error;
      }
    };
    return async (event) => {
      const id = isPaid(event) ? fineOf(await read<Bill>(table, event.origin)) : undefined;
      if (id !== undefined) await close(id, event);
    };
  },
};

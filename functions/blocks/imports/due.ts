import type { OnDue } from '../../kernel/events/reactor';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Job } from './job';
import { overdue } from './transitions';

/** A job whose file does not come, or which comes no further, has ended. */
export const onImportDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const job = item as unknown as Job;
    const { rules, change } = overdue(job, now);
    await write(table, update({ key: job, ...change, rules }));
  };

import type { OnDue } from '../../kernel/events/reactor';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { ImportRequest, Job } from './job';
import { overdue } from './transitions';

/**
 * A job whose file does not come has ended. One that comes no further is called again, as its function may have been killed, or
 * its message lies with a function that was; after some hours it has failed.
 */
export const onImportDue: OnDue = ({ table, queue }) => {
  const imports = queue('imports');
  return async (item, now) => {
    const job = item as unknown as Job;
    const { rules, change, goesOn } = overdue(job, now);
    const done = await write(table, update({ key: job, ...change, rules }));
    if (!done || !goesOn) return;
    await imports.send({ kind: job.type, jobId: job.id } satisfies ImportRequest, { group: job.id });
  };
};

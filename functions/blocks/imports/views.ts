import * as v from 'valibot';
import { id, instant as instantField, oneLine } from '../../kernel/text/fields';
import { type Job, type JobCard, reasons, states } from './job';
import { type Waiting, waitingReasons } from './waiting';

/*
 * Import jobs as agencies see them.
 */

const common = {
  id,
  label: v.nullable(oneLine(100)),
  state: v.picklist(states),
  /** Of the file, as announced. */
  bytes: v.number(),
  askedAt: instantField,
};
export const jobSummary = v.strictObject(common);

const whole = {
  ...common,
  /** Why the file was refused. */
  reason: v.nullable(v.picklist(reasons)),
  detail: v.nullable(v.string()),
  /** The number of rows in the file; null until it arrives. */
  total: v.nullable(v.number()),
  /** Rows that have a result: those that were imported and those that were refused. */
  rows: v.number(),
  done: v.number(),
  refused: v.number(),
  /** Why it waits, if it does: the table was too busy for some rows, or no function has worked at it for a while. */
  waiting: v.nullable(
    v.strictObject({
      reason: v.picklist(waitingReasons),
      /** The rows that wait for this. */
      rows: v.number(),
      since: instantField,
      /** When it goes on by itself. */
      nextAt: instantField,
    }),
  ),
  endedAt: v.nullable(instantField),
};
const link = { url: v.string(), until: instantField };

/** A job, with a link to its results once there are all. */
export const jobView = v.strictObject({ ...whole, results: v.nullable(v.strictObject(link)) });
/** A new job, with the upload form for its file. */
export const newJobView = v.strictObject({
  ...whole,
  upload: v.strictObject({ ...link, fields: v.record(v.string(), v.string()) }),
});
export const cancelledView = v.strictObject({ id, state: v.literal('cancelled'), endedAt: instantField });

export const showJobCard = ({
  id: jobId,
  label,
  state,
  bytes,
  askedAt,
}: JobCard): v.InferInput<typeof jobSummary> => ({
  id: jobId,
  ...{ label, state, bytes, askedAt },
});

const showWaiting = ({ reason, rows, since, nextAt }: Waiting) => ({ reason, rows, since, nextAt });

export const showJob = (job: Job): Omit<v.InferInput<typeof jobView>, 'results'> => {
  const { rows, done, refused } = job.progress;
  return {
    ...showJobCard({ ...job.card, state: job.state }),
    ...{ reason: job.reason ?? null, detail: job.detail ?? null, total: job.total ?? null },
    waiting: job.waiting ? showWaiting(job.waiting) : null,
    ...{ rows, done, refused, endedAt: job.endedAt ?? null },
  };
};

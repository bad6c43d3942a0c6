import { cases } from '../costs/events/platform';

/** What a sweep asks of the table in a minute in which nothing is due: what it may, which it does (tests/bench). */
export const sweepWithNothingDue = () => {
  const found = cases.find(({ of, queues }) => of === 'sweep' && queues.fifo === 0);
  if (!found) throw new Error('A sweep that finds nothing due is not measured');
  return found.budget;
};

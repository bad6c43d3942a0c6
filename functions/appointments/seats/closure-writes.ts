import { upsert } from '../../kernel/table/upsert';
import type { Write } from '../../kernel/table/write';
import { agendaKey, blocksIn, type Cells, cellsOf } from './agenda';

/*
 * A resource that is not there: a doctor who is ill, a vehicle in repair. Nobody books such a time; who had booked it before
 * keeps their seats until they are moved or called off. Blocks may overlap: each has a name of its own, and each of the
 * writes may be repeated.
 */

/** A time of a resource on a local day. */
export interface Blocking extends Cells {
  readonly resourceId: string;
  readonly date: string;
  /** The id of the block. */
  readonly blockId: string;
}

const cellsWith = (blocking: Blocking): Record<string, ReadonlySet<string>> =>
  Object.fromEntries(cellsOf(blocking).map((cell) => [blocksIn(cell), new Set([blocking.blockId])]));

const about = ({ resourceId, date }: Blocking) => ({
  ...{ key: agendaKey(resourceId, date), type: 'agenda', rules: [] },
});

export const block = (blocking: Blocking): Write<void> => {
  const { resourceId, date } = blocking;
  return upsert({ ...about(blocking), change: { set: { resourceId, date }, add: cellsWith(blocking) } });
};

export const unblock = (blocking: Blocking): Write<void> => {
  const { resourceId, date } = blocking;
  return upsert({ ...about(blocking), change: { set: { resourceId, date }, drop: cellsWith(blocking) } });
};

import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { agendaKey, type Cells, cellsOf, closuresIn } from './agenda';

/*
 * A resource that is not there: a doctor who is ill, a vehicle in repair. Nobody books such a time; who had booked it before
 * keeps their seats until they are moved or called off. Blocks may overlap: each has a name of its own, and each of the
 * writes may be repeated.
 */

/** A time of a resource on a local day. */
export interface ClosedCells extends Cells {
  readonly resourceId: string;
  readonly date: string;
  /** The id of the block. */
  readonly closureId: string;
}

const cellsWith = (closed: ClosedCells): Record<string, ReadonlySet<string>> =>
  Object.fromEntries(cellsOf(closed).map((cell) => [closuresIn(cell), new Set([closed.closureId])]));

const about = ({ resourceId, date }: ClosedCells) => ({
  ...{ key: agendaKey(resourceId, date), type: 'agenda', rules: [] },
});

export const closeCells = (closed: ClosedCells): Write<void> => {
  const { resourceId, date } = closed;
  return update({ ...about(closed), set: { resourceId, date }, add: cellsWith(closed) });
};

export const reopenCells = (closed: ClosedCells): Write<void> => {
  const { resourceId, date } = closed;
  return update({ ...about(closed), set: { resourceId, date }, drop: cellsWith(closed) });
};

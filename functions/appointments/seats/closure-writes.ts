import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { agendaKey, type Cells, cellsOf, closuresIn } from './agenda';

/*
 * The cells of a closed resource: a doctor who is ill, a vehicle in repair. Nobody can book them; earlier bookings keep
 * their seats until they are moved or called off. Closures may overlap, as each is marked by its own id, and each write
 * may be repeated.
 */

/** Closed cells of a resource on a local day. */
export interface ClosedCells extends Cells {
  readonly resourceId: string;
  readonly date: string;
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

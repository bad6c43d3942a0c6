import { localDay } from '../resources/sessions';
import type { ClosedCells } from '../seats/closure-writes';
import { type Closure, daysOf } from './closure';

const minute = 60_000;
/** The maximum number of cells in one write: DynamoDB limits expressions to 4 kB. */
const cellsOfOne = 150;

/** The cells of all agendas within a closure, one entry per write. */
export const closedCellsOf = (closure: Pick<Closure, 'id' | 'timeZone' | 'step' | 'card'>): ClosedCells[] => {
  const { id: closureId, timeZone, step, card } = closure;
  const cell = step * minute;
  return daysOf(closure).flatMap((date) => {
    const day = localDay(timeZone, date);
    const from = Math.floor((Math.max(Date.parse(card.from), day.from) - day.from) / cell);
    const to = Math.ceil((Math.min(Date.parse(card.to), day.to) - day.from) / cell);
    const pieces = Array.from({ length: Math.ceil((to - from) / cellsOfOne) }, (_, piece) => piece);
    return pieces.map((piece): ClosedCells => {
      const first = from + piece * cellsOfOne;
      const count = Math.min(cellsOfOne, to - first);
      return { resourceId: card.resourceId, date, closureId, from: first, count };
    });
  });
};

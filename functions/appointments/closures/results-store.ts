import type { Signer } from '../../kernel/identity/signer';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { put } from '../../kernel/table/put';
import type { Item } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import type { Appointment } from '../bookings/appointment';

/*
 * Which appointments a closure has affected: noted before they are seen to, so that none is missing wherever the work is cut
 * short. What was done about each its own timeline tells.
 */

const resultsOf = (closureId: string): string => key('closure-result', closureId);

interface Result extends Stored, Item {
  readonly appointmentId: string;
}

const resultOf = (closureId: string, { id, card }: Appointment): Result => ({
  ...{ pk: resultsOf(closureId), sk: key(card.start, id), type: 'closure-result', version: 1 },
  appointmentId: id,
});

/** One round trip; may be repeated. */
export const noteResults = async (
  table: Table,
  closureId: string,
  appointments: readonly Appointment[],
): Promise<void> => {
  if (appointments.length === 0) return;
  await put(table, ...appointments.map((each) => resultOf(closureId, each)));
};

/** The ids of the appointments that a closure has affected, by the time that they had: one round trip. */
export const listResults = (
  context: { readonly table: Table; readonly signer: Signer },
  closureId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) =>
  listed<Result, string>(
    context,
    `closure-results:${closureId}`,
    { ranges: [{ partition: resultsOf(closureId) }], order: 'ascending', limit, cursor },
    ({ appointmentId }) => appointmentId,
  );

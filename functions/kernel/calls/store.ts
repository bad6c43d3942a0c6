import { Refusal } from '../contract/refusal';
import type { Agency } from '../identity/caller';
import type { Table } from '../table/dynamo';
import { replacement } from '../table/put';
import { absent, below, orAbsent } from '../table/rule';
import { update } from '../table/update';
import { write } from '../table/write';
import { days, epochSeconds } from '../text/time';
import { callsKey, connections, drillKey, type RecordedCall } from './calls';

const none = (): Refusal => new Refusal('internal');
/** Of the refusals only that of the rule: a table that is busy has noted nothing. */
const known = (error: unknown): false => {
  if (error instanceof Refusal && error.code === 'internal') return false;
  throw error;
};

/** Calls in the table. Each function is one round trip. */
export const openCalls = (table: Table) => ({
  record: (call: RecordedCall): Promise<RecordedCall> => write(table, replacement(call)),

  /** Notes that a call succeeded on a day, unless that is known. */
  connected: ({ id }: Agency, day: string): Promise<unknown> =>
    write(
      table,
      update({
        key: callsKey(id),
        type: 'agency-calls',
        rules: [orAbsent(below('card.lastCallOn', day, none))],
        set: { card: { agencyId: id, lastCallOn: day }, queueKey: connections, queueSort: id },
      }),
    ).catch(known),

  /** Whether this is the first write of a drill, which is the one that is answered 503. */
  begins: ({ id }: Agency, run: string, at: number): Promise<boolean> =>
    write(
      table,
      update({
        key: drillKey(id, run),
        type: 'agency-drill',
        rules: [absent('at', none)],
        set: { at, expiresAt: epochSeconds(at + days(7)) },
      }),
    ).then(() => true, known),
});

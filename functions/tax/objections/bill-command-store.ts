import { type Bill, placeOf } from '../../blocks/billing/bill';
import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { retryOnConflict, VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { holds } from '../../kernel/table/rule';
import { write, writeTogether } from '../../kernel/table/write';
import { type BillEffect, type ObjectionCommand, writeOf } from './commands';
import type { Objection, TimelineEntry } from './objection';
import { objectionNotFound, rulesOf } from './rules';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** Finds the objection if it is the caller's. */
type Find = (id: string) => Promise<Objection | undefined>;

/** Computes what an action does to the bill, and the details for the timeline. */
type EffectOf = (objection: Objection, bill: Bill) => Promise<BillEffect>;

/** Whether the objection alone decides: the action is a repeat, or a rule refuses it. Then the bill is not read. */
const isDecided = ({ action, name }: ObjectionCommand, objection: Objection): boolean =>
  objection.timeline[action.id] !== undefined || rulesOf(name).some((rule) => !holds(rule, { ...objection }));

/** Actions on objections that change the bill as well, in one transaction. */
export const openDecisions = ({ table, ids }: Context) => {
  const billOf = async ({ card }: Objection): Promise<Bill> => {
    const place = placeOf(ids, card.assessmentId);
    const bill = place && (await read<Bill>(table, place.key));
    if (!bill) throw new Error(`The bill ${card.assessmentId} is gone`);
    return bill;
  };
  const once = async (find: Find, command: ObjectionCommand, effectOf: EffectOf): Promise<TimelineEntry> => {
    const objection = await find(command.id);
    if (!objection) throw objectionNotFound();
    if (isDecided(command, objection)) return write(table, writeOf(command));
    try {
      const { details, writes } = await effectOf(objection, await billOf(objection));
      return await writeTogether(table, writeOf({ ...command, details }), ...writes);
    } catch (error) {
      // The bill may refuse because the objection was decided by someone else after it was read.
      if (error instanceof Refusal && (await find(command.id))?.version !== objection.version) {
        throw new VersionConflict(`The objection ${command.id} has changed`);
      }
      throw error;
    }
  };
  return {
    /** Three round trips; more if objection or bill is changed at the same time. */
    act: (find: Find, command: ObjectionCommand, effectOf: EffectOf): Promise<TimelineEntry> =>
      retryOnConflict(() => once(find, command, effectOf)),
  };
};
export type Decisions = ReturnType<typeof openDecisions>;

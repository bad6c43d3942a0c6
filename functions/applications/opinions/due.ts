import { timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Change } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { type OpinionTask, taskTimer } from './task';

/*
 * What the portal does about opinions that are due: reminds who is asked, and tells both agencies of one that is late.
 */

const changeOf = ({ id, card, remindedAt }: OpinionTask, now: number): Change => {
  if (Date.parse(card.dueAt) <= now || remindedAt !== undefined)
    return { set: { 'card.late': true }, remove: timerAttributes };
  return { set: { remindedAt: instant(now), ...taskTimer(id, { ...card, days: 0 }, true) } };
};

/** A task whose time is nearly or wholly over. What somebody has changed since it was read is left. */
export const onOpinionDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const task = item as unknown as OpinionTask;
    try {
      await write(table, update({ key: task, version: task.version, ...changeOf(task, now) }));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  };

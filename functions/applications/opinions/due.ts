import { timerAttributes } from '../../kernel/events/deadlines';
import type { EventReaction, OnDue, Reactor } from '../../kernel/events/reactor';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Change } from '../../kernel/table/expression';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { Application } from '../cases/application';
import { applicationKey } from '../cases/keys';
import { opinionIdOf } from '../cases/opinion';
import { ending } from './commands';
import { type OpinionTask, taskTimer } from './task';

/*
 * What the portal does about opinions by itself: reminds who is asked, tells both agencies of one that is late, and ends the tasks of
 * an application that is closed.
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

const closings = ['refused', 'withdrawn', 'lapsed'].map((how) => `application.${how}`);

/** Nobody is kept at an opinion on what is decided, withdrawn or lapsed. */
export const endedOpinions: Reactor = {
  name: 'ended-opinions',
  react:
    ({ table }): EventReaction =>
    async ({ type, subject, at }) => {
      if (!closings.includes(type)) return;
      const application = await read<Application>(table, applicationKey(subject));
      const { awaiting = [], opinions = {} } = application ?? {};
      for (const code of awaiting) {
        const agencyId = opinions[code]?.agencyId;
        if (agencyId) await write(table, ending(opinionIdOf(subject, code), agencyId, at));
      }
    },
};

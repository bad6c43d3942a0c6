import { residenceKey } from '../../blocks/areas/residence';
import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { subActionOf } from '../../kernel/identity/action';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import {
  changedSort,
  expiresAfter,
  residenceQueue,
  type Step,
  type StepEntry,
  type StoredResidence,
} from './residence';

/*
 * What becomes of a residence that its agency does not answer: when its time is over both sides are told, and as long after that it
 * expires, so that the person may say it again.
 */

const actionOf = ({ made, version }: StoredResidence, step: Step, now: number) => ({
  ...subActionOf({ ...made, at: now }, `${step} ${version}`),
  at: now,
});

const escalation = ({ id }: StoredResidence, now: number) => ({
  set: { overdue: true, ownerSort: changedSort(id, now), ...timer(id, now + expiresAfter) },
});

const expiry = ({ id, agencyId }: StoredResidence, now: number) => ({
  set: {
    ...{ state: 'expired', 'card.state': 'expired', 'card.answerBy': null },
    ...{ queueKey: residenceQueue(agencyId, 'expired'), ownerSort: changedSort(id, now) },
  },
  remove: timerAttributes,
});

/** Where it has changed since it was read, the other change wins. */
const changed = () => new Refusal('residence-answered');

/** What is due of one that waits: the same for every sweep that reads it at this version, so that it is done once. */
const writeOf = (residence: StoredResidence, now: number) => {
  const step = residence.overdue ? 'expire' : 'escalate';
  const action = actionOf(residence, step, now);
  const state = step === 'expire' ? 'expired' : 'asked';
  const entry: StepEntry = { hash: action.hash, at: now, action: step, state };
  return update({
    ...{ key: residenceKey(residence.owner, residence.id), missing: changed },
    rules: [equals('version', residence.version, changed)],
    ...(step === 'expire' ? expiry(residence, now) : escalation(residence, now)),
    remember: { action, entry },
  });
};

export const onResidenceDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const residence = item as unknown as StoredResidence;
    if (residence.state !== 'asked') return;
    try {
      await write(table, writeOf(residence, now));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };

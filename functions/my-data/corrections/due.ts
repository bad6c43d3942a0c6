import { nextStep, type Progress, reachedAt, type Step } from '../../blocks/cases/service-level';
import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { subActionOf } from '../../kernel/identity/action';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type CorrectionCommand, writeOf } from './command';
import { answerWithin, type Correction, correctionKey, openSort, promised } from './correction';
import { atVersion } from './rules';

/*
 * What the portal does with requests to correct data: it reminds the agency, tells both sides that one is overdue, and lets one lapse
 * whose person does not answer.
 */

const progressOf = ({ card: { clock, level = 0 }, reminded }: Correction): Progress => ({
  ...{ clock, reminded: reminded ?? false, level },
});

type PortalStep = Omit<Step, 'name'> & { readonly name: Step['name'] | 'lapse' };

const stepOf = (correction: Correction, progress: Progress, now: number): PortalStep | undefined => {
  const { state, clock } = correction.card;
  if (state === 'information-asked') return { name: 'lapse', at: (clock.at(-1) ?? now) + answerWithin };
  return state === 'asked' ? nextStep(promised, progress, undefined, now) : undefined;
};

const lookAgain = (id: string, step: PortalStep | undefined): Change =>
  step ? { set: { ...timer(id, step.at) } } : { remove: timerAttributes };

/** Where it stands in the queue: its clock may have resumed since it was put there. */
const dueSort = ({ id, card }: Correction): string =>
  openSort(id, reachedAt(undefined, card.clock, promised.ms));

/** The step as a command: the same for every sweep that reads it at this version, so that it is taken once. */
const take = async (
  table: Table,
  correction: Correction,
  { name }: PortalStep,
  now: number,
): Promise<void> => {
  const { id, owner, made, version } = correction;
  const action = { ...subActionOf({ ...made, at: now }, `${name} ${version}`), at: now };
  const of = { id, owner, action, by: { seen: version } } as const;
  if (name === 'lapse') return attempt(table, { ...of, name, details: {} });
  const before = progressOf(correction);
  const after = name === 'remind' ? { ...before, reminded: true } : { ...before, level: before.level + 1 };
  const next = lookAgain(id, stepOf(correction, after, now));
  const set = {
    ...next.set,
    queueSort: dueSort(correction),
    ...(name === 'remind' ? { reminded: true } : { 'card.level': after.level }),
  };
  const details = name === 'remind' ? {} : { level: after.level };
  return attempt(table, { ...of, name, details }, { ...next, set });
};

/** Unless it has changed since it was read: then the next sweep sees to it. */
const attempt = async (table: Table, command: CorrectionCommand, more?: Change): Promise<void> => {
  try {
    await write(table, writeOf(command, more));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code !== 'timeline-full') return;
    const key = correctionKey(command.owner, command.id);
    await write(table, update({ key, remove: timerAttributes, unversioned: true }));
  }
};

/** Puts it where it is due, and stores when to look again: its clock has resumed. */
const place = async (table: Table, correction: Correction, step: PortalStep | undefined) => {
  const { id, owner, version, card } = correction;
  const queueSort = card.state === 'asked' ? dueSort(correction) : openSort(id, undefined);
  const { set, remove = [] } = lookAgain(id, step);
  const rules = [atVersion(version)];
  const change = { set: { ...set, queueSort }, remove, rules };
  await write(table, update({ key: correctionKey(owner, id), ...change, unversioned: true }));
};

/** Does what is due, or stores when to look again. */
export const onCorrectionDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const correction = item as unknown as Correction;
    const step = stepOf(correction, progressOf(correction), now);
    if (step && step.at <= now) await take(table, correction, step, now);
    else await place(table, correction, step);
  };

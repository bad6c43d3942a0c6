import type { Queue } from '../../kernel/events/queue';
import type { Log } from '../../kernel/outside/log';
import type { Objects } from '../../kernel/outside/objects';
import type { Accounts } from '../../kernel/outside/user-pool';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import { holderOf } from '../exports/reading-store';
import { boundBy } from './binding-store';
import { erasurePlaces } from './erasers';
import { erasePage } from './erasing-store';
import { beginningOfPass, type Erasure, type ErasureRequest, tokensRunOut } from './erasure';
import { type Erasures, openErasures } from './store';

/*
 * Erases a person: what binds them is looked for, the account ended, its last token waited for, and then all services' places gone
 * through until a whole pass finds nothing. A run may be killed anywhere: what is done is done again without harm, and noted after.
 */

export interface ErasureEffects {
  readonly table: Table;
  readonly objects: Pick<Objects, 'remove'>;
  readonly accounts: Accounts;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds after which a run hands over to the next one. */
  readonly runFor: number;
}

/** More passes than one and the one that finds nothing: what is found again and again is a fault of an eraser. */
const manyPasses = 10;

type Effects = ErasureEffects & { readonly store: Erasures };

/** Ends the account, unless something binds the person. */
const close = async ({ table, store, accounts, clock }: Effects, erasure: Erasure): Promise<void> => {
  const bound = await boundBy(table, await holderOf(table, erasure));
  if (bound.length > 0) {
    await store.refuse(erasure, bound);
    return;
  }
  if (erasure.state !== 'erasing') return;
  if (erasure.sub !== undefined) await accounts.remove(erasure.sub);
  await store.closed(erasure, clock());
};

/** After the last place: all is erased if nothing was found, else another pass looks again. */
const endPass = async ({ store, clock, log }: Effects, erasure: Erasure): Promise<void> => {
  const done = erasure.progress ?? beginningOfPass(1);
  if (done.writes + done.left === 0) {
    await store.finish(erasure, clock());
    return;
  }
  // The runbook is docs/runbooks/erasure.md.
  if (done.pass >= manyPasses && done.left === 0)
    log.warn('an erasure finds something in every pass', {
      erasureId: erasure.id,
      pass: done.pass,
    });
  await store.passed(erasure, done, beginningOfPass(done.pass + 1), clock());
};

/** Goes on until a pass is over, time is, or another run has gone on with it. */
const goOn = async (effects: Effects, found: Erasure): Promise<void> => {
  const { table, store, clock } = effects;
  const end = clock() + effects.runFor;
  const holder = await holderOf(table, found);
  const places = erasurePlaces(holder);
  let erasure = found;
  while ((erasure.progress?.place ?? 0) < places.length) {
    if (clock() >= end) {
      const request: ErasureRequest = { person: erasure.person, id: erasure.id };
      return effects.queue.send(request, { group: erasure.person });
    }
    const progress = await erasePage(effects, { places, holder }, erasure.progress ?? beginningOfPass(1));
    if (!(await store.progress(erasure, progress, holder.payers, clock()))) return;
    erasure = { ...erasure, progress, payers: holder.payers };
  }
  return endPass(effects, erasure);
};

/** One run of an erasure, as long as time allows; then the queue or the deadline calls the next one. */
export const runErasure = (given: ErasureEffects) => {
  const effects: Effects = { ...given, store: openErasures(given) };
  return async ({ person, id }: ErasureRequest): Promise<void> => {
    const erasure = await effects.store.get(person);
    if (erasure?.id !== id || (erasure.state !== 'waiting' && erasure.state !== 'erasing')) return;
    if (erasure.closedAt === undefined) return close(effects, erasure);
    if (effects.clock() < Date.parse(erasure.closedAt) + tokensRunOut) return;
    return goOn(effects, erasure);
  };
};

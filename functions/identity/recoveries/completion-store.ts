import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { personRef } from '../../kernel/identity/id-codec';
import { reaches } from '../../kernel/identity/level';
import { standingKey } from '../../kernel/standing/standing';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, write, writeTogether } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { Standing } from '../register/entry';
import { allows, checkOpen, lifecycle, type Recovery, recoveryKey, recoveryNotFound } from './recovery';
import type { Known, RecoveryContext } from './store';

const waits = (opensAt: number, now: number): Refusal =>
  new Refusal('recovery-waits', {
    retryAfter: Math.ceil((opensAt - now) / 1000),
    facts: { opensAt: instant(opensAt) },
  });

const tooWeak = () =>
  refuseField(
    'password-too-weak',
    '/password',
    'Use at least 12 characters, with upper and lower case, a digit and a symbol.',
  );

/** The `sub` of the account: the portal keeps none, so the pool is asked by the address that signs in. */
const subOf = async ({ pool }: RecoveryContext, { recovery, person }: Known): Promise<string> => {
  const account = typeof person?.account === 'string' ? person.account : undefined;
  const sub = account === undefined ? undefined : await pool.subOf(account);
  if (sub === undefined || personRef(sub) !== recovery.ref) throw new Refusal('account-not-found');
  return sub;
};

/** While it is `opening` it cannot be stopped. May be done again, as long as the pool has not taken the password. */
const moving = ({ ref, id }: Recovery, action: 'open' | 'decline') =>
  update({
    key: recoveryKey(ref),
    type: 'recovery',
    set: { state: lifecycle[action].to },
    rules: allows(action, id),
  });

/** All sessions are over, and the level is what one officer may attest. */
const ended = (ref: string, standing: Standing | undefined, { id, hash, at }: Action) =>
  update({
    key: standingKey(ref),
    type: 'standing',
    set: {
      signedOut: { at, id, hash },
      ...(reaches(standing?.level, 'high') ? { level: 'substantial' } : {}),
    },
  });

/** Sets the new password. What is cut short is done again by the same request, or by another with the same id. */
export const complete = async (
  context: RecoveryContext,
  known: Known,
  password: string,
  action: Action,
): Promise<void> => {
  const { table, pool } = context;
  const { recovery } = known;
  const done = recovery.timeline[action.id];
  if (done) {
    replayOrRefuse(done, done.hash, action.hash);
    return pool.signOut(await subOf(context, known));
  }
  checkOpen(recovery, 'open', action.at);
  const opensAt = recovery.opensAt ?? Number.POSITIVE_INFINITY;
  if (opensAt > action.at) throw waits(opensAt, action.at);
  const sub = await subOf(context, known);
  await write(table, moving(recovery, 'open'));
  if (!(await pool.reset(sub, password))) {
    await write(table, moving(recovery, 'decline'));
    throw tooWeak();
  }
  const standing = await read<Standing>(table, standingKey(recovery.ref));
  const completed = update({
    key: recoveryKey(recovery.ref),
    rules: allows('complete', recovery.id),
    set: { state: lifecycle.complete.to },
    missing: recoveryNotFound,
    remember: { action, entry: { hash: action.hash, at: action.at, action: 'complete' } },
  });
  await writeTogether(table, completed, ended(recovery.ref, standing, action));
  await pool.signOut(sub);
};

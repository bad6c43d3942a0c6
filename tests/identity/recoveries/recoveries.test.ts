import { personKey } from '../../../functions/blocks/people/person';
import { changes } from '../../../functions/identity/changes';
import { contract } from '../../../functions/identity/contract';
import { recoveryKey } from '../../../functions/identity/recoveries/recovery';
import { standingKey } from '../../../functions/kernel/standing/standing';
import { read } from '../../../functions/kernel/table/read';
import { days, hours } from '../../../functions/kernel/text/time';
import { type CodeOut, sendCode } from '../../../functions/notifications/codes/send';
import { openCodes } from '../../../functions/notifications/codes/store';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { identityService } from '../../support/services';
import { accounts, passwords, signedOut } from '../outside';
import { newNumber, registry } from '../proof/world';
import { begun, letterCode, lost, proved } from './world';

const portal = usePortal(identityService);
const api = () => portal().client(contract);
const password = 'Correct-horse-9';

/** Attempts from one place are counted by the clock of the portal. */
beforeEach(() => portal().clock.advance(days(8)));

const itemOf = (ref: string) =>
  read(portal().table, recoveryKey(ref)) as Promise<unknown> as Promise<Record<string, unknown>>;
/** The code as notifications sends it, for what the profile says was asked for. */
const codeByMail = async (ref: string, address: string): Promise<string> => {
  const person = await read(portal().table, personKey(ref));
  const [asked] = changes.person?.({ ...person, recoveryCode: undefined } as never, person as never) ?? [];
  expect(asked).toMatchObject({
    type: 'profile.code-asked',
    subject: ref,
    data: { kind: 'email', recovery: true },
  });
  const sent: CodeOut[] = [];
  const deliver = async (out: CodeOut) => {
    sent.push(out);
    return 'sent' as const;
  };
  const send = sendCode({ ...portal(), codes: openCodes(portal()), deliver });
  await send({ ref, code: { kind: 'email', requestId: String(asked?.data.requestId), use: 'recovery' } });
  expect(sent.map(({ to }) => to)).toEqual([address]);
  return sent[0]?.code ?? '';
};

it('gives an account back after an officer, a code by e-mail, and three days', async () => {
  const { params, ref, sub, address } = await begun(portal(), 'high');
  expect((await api().showRecovery({ params })).body).toMatchObject({
    state: 'begun',
    proofs: ['email', 'letter'],
  });
  await api().askRecoveryCode({ params, body: { proof: 'email' } });
  const code = await codeByMail(ref, address);
  const { body } = await api().proveRecovery({ params, body: { proof: 'email', code } });
  expect(body).toMatchObject({ state: 'waiting', proofs: [] });
  expect(Date.parse(body.opensAt ?? '')).toBe(portal().clock() + hours(72));

  portal().clock.advance(hours(72) - 1000);
  const early = await api().completeRecovery({ params, body: { password } });
  expect([early.problem.code, early.headers['retry-after']]).toEqual(['recovery-waits', '1']);
  portal().clock.advance(1000);
  const idempotencyKey = 'the-new-password';
  const whole = { params, body: { password }, idempotencyKey };
  expect((await api().completeRecovery(whole)).status).toBe(204);
  expect([passwords.get(sub), signedOut.includes(sub)]).toEqual([password, true]);
  const standing = await read(portal().table, standingKey(ref));
  expect(standing).toMatchObject({ level: 'substantial', signedOut: { at: portal().clock() } });
  expect((await api().completeRecovery(whole)).status).toBe(204);
  expect((await api().completeRecovery({ params, body: { password } })).problem.code).toBe('recovery-closed');
  expect(JSON.stringify(await itemOf(ref))).not.toContain(password);
});

it('takes a letter where no address is left', async () => {
  const who = await begun(portal());
  await api().askRecoveryCode({ params: who.params, body: { proof: 'letter' } });
  const code = await letterCode(portal(), who);
  const whole = {
    params: who.params,
    body: { proof: 'letter' as const, code },
    idempotencyKey: 'the-letter',
  };
  const first = await api().proveRecovery(whole);
  expect(first.body.state).toBe('waiting');
  expect((await api().proveRecovery(whole)).body).toEqual(first.body);
  const again = await api().proveRecovery({ params: who.params, body: { proof: 'letter', code } });
  expect(again.problem.code).toBe('recovery-closed');
  expect((await api().showProof({ caller: who.caller })).body.level).toBe('low');
});

it('is stopped by whoever can sign in, for good', async () => {
  const { params, caller, sub } = await proved(portal());
  expect((await api().getOwnRecovery({ caller })).body.state).toBe('waiting');
  expect((await api().stopRecovery({ caller })).status).toBe(204);
  portal().clock.advance(hours(73));
  expect((await api().completeRecovery({ params, body: { password } })).problem).toMatchObject({
    code: 'recovery-closed',
    state: 'stopped',
  });
  expect(passwords.has(sub)).toBe(false);
  expect((await api().stopRecovery({ caller })).problem.code).toBe('recovery-closed');
});

it('makes those who guess wait, longer each time', async () => {
  const { params } = await begun(portal());
  const guess = () => api().proveRecovery({ params, body: { proof: 'email', code: '000000' } });
  for (let tries = 0; tries < 5; tries += 1) expect((await guess()).problem.code).toBe('recovery-code-wrong');
  const { problem, headers } = await guess();
  expect([problem.code, headers['retry-after']]).toEqual(['too-many-attempts', '60']);
});

it('opens nothing without the wait, the second proof or the time', async () => {
  const { params } = await begun(portal());
  const complete = (by = params) => api().completeRecovery({ params: by, body: { password } });
  expect((await complete()).problem.code).toBe('recovery-closed');
  const { params: late } = await proved(portal());
  portal().clock.advance(days(31));
  expect((await complete(late)).problem.code).toBe('recovery-closed');
  const { params: weak, ref } = await proved(portal());
  portal().clock.advance(hours(72));
  const refused = await api().completeRecovery({ params: weak, body: { password: 'without any digit' } });
  expect(refused.problem.code).toBe('password-too-weak');
  // Whoever is signed in can stop it still.
  expect((await itemOf(ref))?.state).toBe('waiting');
  expect((await complete(weak)).status).toBe(204);
});

it('gives nobody the account of another', async () => {
  const who = await proved(portal());
  accounts.set(who.address, 'somebody-else');
  portal().clock.advance(hours(72));
  const { problem } = await api().completeRecovery({ params: who.params, body: { password } });
  expect(problem.code).toBe('account-not-found');
});

it('is begun by an agency that may attest, for an account that is linked, and replaces the one before', async () => {
  const { person, caller } = await lost(portal());
  const body = { nationalNumber: person.nationalNumber };
  const stranger = agency('4f0kq8tn2c6vh1b9m3jd5s7e', 'complaints:write');
  expect((await api().beginRecovery({ caller: stranger, body })).status).toBe(403);
  const unknown = { caller: registry, body: { nationalNumber: newNumber() } };
  expect((await api().beginRecovery(unknown)).problem.code).toBe('not-linked');
  expect((await api().getOwnRecovery({ caller })).problem.code).toBe('recovery-not-found');
  const first = (await api().beginRecovery({ caller: registry, body })).body.recoveryId;
  await api().beginRecovery({ caller: registry, body });
  expect((await api().showRecovery({ params: { recoveryId: first } })).problem.code).toBe(
    'recovery-not-found',
  );
});

it('sends no code to an address that is not known to be theirs', async () => {
  const { params } = await begun(portal());
  const { problem } = await api().askRecoveryCode({ params, body: { proof: 'phone' } });
  expect(problem.code).toBe('address-missing');
});

it('tells the account of each step, and nobody the id by which it goes on', async () => {
  const { ref } = await proved(portal());
  const after = await itemOf(ref);
  const before = { ...after, state: 'begun' };
  const told = [
    changes.recovery?.(undefined, before as never),
    changes.recovery?.(before as never, after as never),
    changes.recovery?.(after as never, { ...after, state: 'opening' } as never),
    changes.recovery?.(after as never, { ...after, state: 'stopped' } as never),
    changes.recovery?.({ ...after, state: 'opening' } as never, after as never),
    changes.recovery?.({ ...after, state: 'opening' } as never, { ...after, state: 'completed' } as never),
  ].flatMap((each) => each ?? []);
  expect(told.map(({ type, audience }) => [type, audience.people])).toEqual(
    ['recovery-begun', 'recovery-waiting', 'recovery-stopped', 'recovered'].map((type) => [
      `identity.${type}`,
      [ref],
    ]),
  );
  expect(JSON.stringify(told)).not.toContain(after.id);
});

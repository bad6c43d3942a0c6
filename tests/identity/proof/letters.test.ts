import { days, hours } from '../../../functions/kernel/text/time';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { agenciesService, identityService } from '../../support/services';
import { openProofs, personOf, registry, somebody } from './world';

const portal = usePortal(identityService, agenciesService);
const proofs = () => openProofs(portal());
const api = () => proofs().api;

const ask = async () => {
  const who = await proofs().proven();
  const { body } = await api().askLetter({ caller: who.caller });
  return { ...who, letterId: body.id };
};
const print = (letterId: string) => api().printLetter({ caller: registry, params: { letterId } });
const confirm = ({ caller }: Pick<Awaited<ReturnType<typeof ask>>, 'caller'>, code: string) =>
  api().confirmLetter({ caller, body: { code } });
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

it('is for those whom the registry knows, who are told how to get there', async () => {
  const { problem } = await api().askLetter({
    caller: somebody().caller,
    headers: { 'accept-language': 'fa' },
  });
  expect(problem).toMatchObject({ code: 'assurance-too-low', requiredLevel: 'low', level: null });
  expect(problem.title).toBe('نخست هویت خود را اثبات کنید');
});

it('comes to the agency that attested the person, is printed, and its code proves them', async () => {
  const who = await ask();
  const waiting = await api().listLetters({ caller: registry, query: { limit: '100' } });
  expect(waiting.body.items).toContainEqual(
    expect.objectContaining({ id: who.letterId, claimId: who.claimId, state: 'asked' }),
  );
  const another = agency('5g0kq8tn2c6vh1b9m3jd5s7e', 'identity:attest');
  expect((await api().listLetters({ caller: another })).body.items).toEqual([]);
  expect((await api().printLetter({ caller: another, params: { letterId: who.letterId } })).status).toBe(404);
  const printed = (await print(who.letterId)).body;
  expect(printed).toMatchObject({
    state: 'printed',
    claimId: who.claimId,
    code: expect.stringMatching(/^\d{8}$/),
  });
  expect((await print(who.letterId)).body.code).toBe(printed.code);
  const left = await api().listLetters({ caller: registry, query: { limit: '100' } });
  expect(left.body.items.map(({ id }) => id)).not.toContain(who.letterId);
  expect((await confirm(who, wrong(printed.code))).problem.code).toBe('wrong-letter-code');
  expect(await proofs().levelOf(who)).toBe('low');
  const asking = { caller: who.caller, body: { code: printed.code }, idempotencyKey: 'the-code' };
  expect((await api().confirmLetter(asking)).status).toBe(204);
  expect((await api().confirmLetter(asking)).status).toBe(204);
  expect(await proofs().levelOf(who)).toBe('substantial');
  expect((await confirm(who, printed.code)).problem.code).toBe('letter-used');
  expect((await print(who.letterId)).problem.code).toBe('letter-used');
});

it('takes five tries, then asks for a wait that grows, also of the right code', async () => {
  const who = await ask();
  const { code } = (await print(who.letterId)).body;
  for (let count = 0; count < 5; count += 1)
    expect((await confirm(who, wrong(code))).problem.code).toBe('wrong-letter-code');
  const waits: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { problem, headers } = await confirm(who, code);
    expect(problem.code).toBe('too-many-attempts');
    waits.push(Number(headers['retry-after']));
    portal().clock.advance(1_000 * Number(headers['retry-after']));
    expect((await confirm(who, wrong(code))).problem.code).toBe('wrong-letter-code');
  }
  expect(waits).toEqual([60, 120, 240, 480]);
  portal().clock.advance(hours(24));
  expect((await confirm(who, code)).status).toBe(204);
});

it('is one a person: a new one takes the place of the one before', async () => {
  const who = await ask();
  const first = (await print(who.letterId)).body;
  const second = (await api().askLetter({ caller: who.caller })).body;
  expect((await confirm(who, first.code)).problem.code).toBe('wrong-letter-code');
  expect((await print(who.letterId)).status).toBe(404);
  expect((await confirm(who, (await print(second.id)).body.code)).status).toBe(204);
  expect((await api().askLetter({ caller: who.caller })).problem.code).toBe('too-many-attempts');
});

it('counts for thirty days', async () => {
  const who = await ask();
  const { code } = (await print(who.letterId)).body;
  portal().clock.advance(days(30));
  expect((await confirm(who, code)).problem.code).toBe('letter-lapsed');
});

it('proves nobody whose link was undone meanwhile', async () => {
  const who = await ask();
  const { code } = (await print(who.letterId)).body;
  const { nationalNumber } = who.person;
  await Promise.all([
    confirm(who, code),
    api().unlink({ caller: registry, body: { nationalNumber, reason: 'mistake' } }),
  ]);
  expect(await proofs().levelOf(who)).toBeNull();
  expect((await confirm(who, code)).problem.code).toBe('assurance-too-low');
  // Nor under another number than that of the letter.
  await proofs().attest(await proofs().claim(who, personOf()));
  expect((await confirm(who, code)).problem.code).toBe('letter-lapsed');
});

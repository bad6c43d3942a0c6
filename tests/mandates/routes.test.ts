import { actableServices } from '../../functions/blocks/mandates/mandate';
import { contracts } from '../../functions/contracts';
import { isWrite } from '../../functions/kernel/contract/contract';
import { levelAsked } from '../../functions/kernel/identity/caller';
import { days } from '../../functions/kernel/text/time';
import { contract } from '../../functions/mandates/contract';
import { call, cases, casesWith } from '../security/routes';
import { attest, useWorld } from '../security/world';
import { bearer } from '../support/callers';
import { client } from '../support/client';
import { sample } from '../support/sample';
import { actingBy, declareNamespaces, granted } from './world';

/*
 * Every route that people may call for others, with every kind of mandate, generated from the contracts.
 */

const world = useWorld();

const acting = casesWith(({ actingFor }) => actingFor !== undefined);
const services = [...actableServices];

type Kind = 'valid' | 'ended' | 'expired' | 'early' | 'elsewhere' | 'another’s' | 'unmade';
const mandates = new Map<Kind, string>();
let others: ReturnType<typeof bearer>;
const delegate = () => bearer(world().pool.access('dalia'));

const day = (count: number): string =>
  new Date(world().portal.clock() + days(count)).toISOString().slice(0, 10);

beforeAll(async () => {
  await declareNamespaces(world(), world().agencies[0].id, world().operator);
  const [amina] = world().citizens;
  others = bearer(world().pool.access('somebody'));
  for (const sub of ['somebody', 'dalia']) await attest(world().portal, sub, world().agencies[0].id);
  const give = (terms: Parameters<typeof granted>[3], to = delegate()) =>
    granted(world(), { caller: amina }, { caller: to }, { services, ...terms });
  mandates.set('expired', await give({ through: day(0) }));
  mandates.set('early', await give({ from: day(40) }));
  mandates.set('valid', await give({}));
  mandates.set('another’s', await give({}, others));
  mandates.set(
    'elsewhere',
    await granted(world(), { caller: amina }, { caller: delegate() }, { services: ['notifications'] }),
  );
  const ended = await give({});
  await client(contract, world().transport).endMandate({ caller: amina, params: { mandateId: ended } });
  mandates.set('ended', ended);
  mandates.set('unmade', '0'.repeat(40));
  world().portal.clock.advance(days(2));
});

const codes: readonly (readonly [Kind, string])[] = [
  ['ended', 'mandate-ended'],
  ['expired', 'mandate-expired'],
  ['early', 'mandate-not-yet-valid'],
  ['elsewhere', 'mandate-other-service'],
  ['another’s', 'mandate-unknown'],
  ['unmade', 'mandate-unknown'],
];

const by = (kind: Kind) => actingBy(mandates.get(kind) ?? '') as object;

describe.each(acting)('%s, called for another,', (title, each) => {
  it('does by a mandate what it would do for whoever gave it', async () => {
    const { status } = await call(world(), each, { caller: delegate(), ...by('valid') });
    if (status === 404) expect((await call(world(), each)).status).toBe(404);
    else expect([200, 201, 204, 409, 412, 422]).toContain(status);
  });

  it.each(sample(`mandates for ${title}`, codes, 0.3))(
    'refuses a mandate that is %s, and says why: %s',
    async (kind, code) => {
      const { status, body } = await call(world(), each, { caller: delegate(), ...by(kind) });
      expect([status, JSON.parse(body).code]).toEqual([403, code]);
    },
  );
});

const named = acting.filter(([, { route }]) => route.path.includes('{'));
it.each(named)('%s is not found by the delegate without the mandate', async (_, each) =>
  expect((await call(world(), each, { caller: delegate() })).status).toBe(404),
);

it.each(
  sample(
    'for oneself',
    casesWith((route) => !route.actingFor && !route.protocol && levelAsked(route.access) === undefined),
    0.15,
  ),
)('%s refuses whoever would act for another', async (_, each) => {
  const { status, body } = await call(world(), each, by('valid'));
  expect([status, JSON.parse(body).code]).toEqual([403, 'acting-for-not-offered']);
});

it('are limited by words that mandates know', () => {
  const words = cases.flatMap(([, { route }]) => route.actingFor ?? []);
  expect(words.filter((word) => !(actableServices as readonly string[]).includes(word))).toEqual([]);
});

it('belong to services that may require mandates, and note what is done by them', () => {
  for (const { name, routes, keys, seals = [] } of contracts) {
    const acting = Object.values(routes).filter(({ actingFor }) => actingFor);
    if (acting.length === 0) continue;
    // What is only looked at requires nothing of the table: the mandate is read beside it.
    expect({ name, requires: keys.requires ?? [], seals }).toEqual({
      name,
      requires: acting.some(isWrite) ? expect.arrayContaining(['mandate']) : [],
      seals: expect.arrayContaining(['owned-id']),
    });
    expect(keys.write).toContain('access');
  }
});

import type { Route } from '../../functions/kernel/contract/contract';
import { sample } from '../support/sample';
import { hasBuilder, thingsOf } from './items';
import { parametersIn } from './paths';
import { call, cases, casesWith } from './routes';
import { useWorld } from './world';

const world = useWorld();

/** A reply without what tells one request from another. */
const anonymous = ({ status, headers, body }: Awaited<ReturnType<typeof call>>) => {
  const { 'x-request-id': requestId = '', ...others } = headers;
  return { status, headers: others, body: body.replaceAll(requestId, 'the request') };
};

describe('the parameters of paths', () => {
  const names = [...new Set(cases.flatMap(([, { route }]) => parametersIn(route)))];
  it.each(names)('%s has a builder in items.ts', (name) => expect(hasBuilder(name)).toBe(true));
});

const named = (route: Route): boolean => parametersIn(route).length > 0 && route.access !== 'anyone';

describe.each(
  sample(
    'named',
    casesWith((route) => named(route) && !route.upsert),
    0.12,
  ),
)('%s', (_, each) => {
  it('answers for what there is not with 404', async () => {
    const { missing } = await thingsOf(world(), each.route);
    expect((await call(world(), each, { params: missing })).status).toBe(404);
  });

  it("answers for another's as for what there is not, byte for byte", async () => {
    const { others, missing, published } = await thingsOf(world(), each.route);
    if (!others) {
      expect(published === true || each.route.access === 'operator').toBe(true);
      return;
    }
    const forOthers = anonymous(await call(world(), each, { params: others }));
    const forMissing = anonymous(await call(world(), each, { params: missing }));
    expect(forOthers).toEqual(forMissing);
  });

  it("shows and changes one's own", async () => {
    const { own } = await thingsOf(world(), each.route);
    expect((await call(world(), each, { params: own })).status).not.toBe(404);
  });
});

describe.each(
  sample(
    'upserts',
    casesWith(({ upsert }) => upsert === true),
    0.3,
  ),
)('%s', (_, each) => {
  it("makes what there is not, also where it is another's name for something", async () => {
    const { own, others = own, missing } = await thingsOf(world(), each.route);
    for (const params of [own, others, missing]) {
      expect((await call(world(), each, { params })).status).toBe(each.route.reply.status);
    }
  });
});

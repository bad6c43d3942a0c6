import { hasBuilder, parametersOf, thingsOf } from './items';
import { call, cases, casesWith } from './routes';
import { useWorld } from './world';

const world = useWorld();

/** A reply without what tells one request from another. */
const anonymous = ({ status, headers, body }: Awaited<ReturnType<typeof call>>) => {
  const { 'x-request-id': requestId = '', ...others } = headers;
  return { status, headers: others, body: body.replaceAll(requestId, 'the request') };
};

describe('the parameters of paths', () => {
  const names = [...new Set(cases.flatMap(([, { route }]) => parametersOf(route)))];
  it.each(names)('%s has a builder in items.ts', (name) => expect(hasBuilder(name)).toBe(true));
});

describe.each(casesWith((route) => parametersOf(route).length > 0 && route.access !== 'anyone'))(
  '%s',
  (_, each) => {
    it('answers for what there is not with 404', async () => {
      const { missing } = await thingsOf(world(), each.route);
      expect((await call(world(), each, { params: missing })).status).toBe(404);
    });

    it("answers for another's as for what there is not, byte for byte", async () => {
      const { others, missing } = await thingsOf(world(), each.route);
      if (!others) {
        const { access, path } = each.route;
        expect(access === 'operator' || path.startsWith('/v1/public/')).toBe(true);
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
  },
);

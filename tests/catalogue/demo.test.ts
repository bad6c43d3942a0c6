import * as v from 'valibot';
import { definition } from '../../functions/blocks/public-services/definition';
import { audiences, keysOf, lifeEvents } from '../../functions/blocks/public-services/topics';
import { faultsOf } from '../../functions/catalogue/checking/soundness';
import { services } from '../../functions/catalogue/demo-services';

const sources = { calendars: { get: async () => ({}) as never }, areas: { get: async () => ({}) as never } };

test('thirty services at least, each with a code of its own, for everybody and every event of a life', () => {
  expect(services.length).toBeGreaterThanOrEqual(30);
  expect(new Set(services.map(({ code }) => code)).size).toBe(services.length);
  const shown = services.map((each) => v.parse(definition, each.definition));
  expect(new Set(shown.flatMap(({ audience }) => audience))).toEqual(new Set(keysOf(audiences)));
  expect(new Set(shown.flatMap((each) => each.lifeEvents))).toEqual(new Set(keysOf(lifeEvents)));
});

test.each(services.map((each) => [each.code, each.definition] as const))(
  '%s of the demo can be published as it is',
  async (_, given) => expect(await faultsOf(sources, v.parse(definition, given), true)).toEqual([]),
);

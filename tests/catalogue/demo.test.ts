import * as v from 'valibot';
import { faultsOf } from '../../functions/catalogue/checking/soundness';
import file from '../../functions/catalogue/demo-services.json';
import { definition } from '../../functions/catalogue/versions/definition';

const sources = { calendars: { get: async () => ({}) as never }, areas: { get: async () => ({}) as never } };

test.each(file.items.map((each) => [each.code, each.definition] as const))(
  '%s of the demo can be published as it is',
  async (_, given) => expect(await faultsOf(sources, v.parse(definition, given), true)).toEqual([]),
);

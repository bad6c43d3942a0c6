import type { Matters } from '../../functions/blocks/matters/matter';
import { contracts } from '../../functions/contracts';
import { languages } from '../../functions/kernel/text/languages';
import { exporters } from '../../functions/my-data/exports/exporters';
import { partsOf } from '../../functions/services';

/*
 * One list shows people everything that they have going on: no service can be added that keeps things of people and has not said
 * which of them are matters.
 */

const all = partsOf((service) => ({
  service,
  ...(require(`../../functions/${service}/matters.ts`) as { readonly matters: Matters }).matters,
}));
const matters = new Map(all.map(({ service, ...rest }) => [service, rest as Matters] as const));

const holding = exporters.flatMap(([service, exporter]) =>
  'sections' in exporter ? [[service, exporter.sections.map(({ name }) => name)] as const] : [],
);

test.each(holding)('%s says of each thing that it exports whether it is a matter', (service, sections) => {
  const { kinds = {}, without = {} } = matters.get(service) ?? {};
  const shown = Object.values(kinds).map(({ section }) => section);
  const said = [...shown, ...Object.keys(without)];
  expect([...new Set(said)].sort()).toEqual([...sections].sort());
  expect(shown.filter((section) => section in without)).toEqual([]);
  for (const reason of Object.values(without)) expect(reason.length).toBeGreaterThan(20);
});

test('kinds of matter have names of their own, which services keep, and titles in every language', () => {
  const names = all.flatMap(({ kinds }) => Object.keys(kinds));
  expect(new Set(names).size).toBe(names.length);
  for (const { kinds } of all)
    for (const { title } of Object.values(kinds))
      for (const language of languages) expect(title[language]).toBeTruthy();
});

test('items that are matters are published by their service', () => {
  for (const { service, of } of all) {
    const { items = {} } = contracts.find(({ name }) => name === service) ?? {};
    const published = Object.keys(items).filter((type) => items[type]?.includes('published'));
    expect(published).toEqual(expect.arrayContaining(Object.keys(of)));
  }
});

const id = '0123456789abcdefghijklmnopqrstuv01234567';

test.each(
  all.flatMap(({ service, kinds }) => Object.entries(kinds).map(([name, kind]) => ({ service, name, kind }))),
)('$name leads to a route of $service that whoever sees it may call', ({ service, kind }) => {
  const routes = Object.values(contracts.find(({ name }) => name === service)?.routes ?? {});
  const link = kind.link(id);
  const route = routes.find(
    ({ method, path }) => method === 'GET' && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(link),
  );
  expect([link, route?.access]).toEqual([link, 'citizen']);
  // Of their own mandates people are told by themselves; what may not be called for another is not shown to others.
  if (kind.private) expect([undefined, 'mandates']).toContain(route?.actingFor);
});

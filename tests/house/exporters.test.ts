import { contracts } from '../../functions/contracts';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { key } from '../../functions/kernel/table/table';
import { languages } from '../../functions/kernel/text/languages';
import { exporters, sections } from '../../functions/my-data/exports/exporters';
import { services } from '../../functions/services';

/*
 * People may have everything that the portal holds of them: no service can be added that has not said what that is.
 */

const person = personRef('amina');
const holder = { person, payers: [person, personRef('a payer')] };
const kindOf = (partition: string): string => partition.slice(0, partition.indexOf('#'));

test('every service says what it holds of people, or why that is nothing', () => {
  const saying = exporters.map(([service]) => service);
  expect(services.filter((service) => !saying.includes(service))).toEqual([]);
  for (const [service, exporter] of exporters) {
    if ('nothing' in exporter) expect([service, exporter.nothing.length > 40]).toEqual([service, true]);
    else expect([service, exporter.sections.length > 0]).toEqual([service, true]);
  }
});

test.each(exporters)('%s names the kinds of key of what it exports, and no other', (service, exporter) => {
  const contract = contracts.find(({ name }) => name === service);
  const named = contract?.exports ?? [];
  const all = 'sections' in exporter ? exporter.sections : [];
  const places = all.flatMap(({ places, beside }) => [
    ...places(holder),
    ...(beside ? [beside.place({ id: 'one' })] : []),
  ]);
  expect(named).toEqual(expect.arrayContaining(places.map(({ partition }) => kindOf(partition))));
  // An entry of an index leads to an item of another kind, which is read as well.
  const indexes = new Set(places.filter(({ index }) => index).map(({ partition }) => kindOf(partition)));
  const kinds = new Set(places.map(({ partition }) => kindOf(partition)));
  expect(named.length).toBeLessThanOrEqual(kinds.size + indexes.size);
});

test('every place is the person’s own, or that of a payer of theirs', () => {
  for (const { name, places } of sections) {
    for (const { partition } of places(holder)) {
      const own = holder.payers.some((each) => partition === key(kindOf(partition), each));
      expect([name, own]).toEqual([name, true]);
    }
  }
});

test('sections have names of their own, and titles in every language', () => {
  expect(new Set(sections.map(({ name }) => name)).size).toBe(sections.length);
  for (const { title } of sections) for (const language of languages) expect(title[language]).toBeTruthy();
});

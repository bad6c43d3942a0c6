import type { ErasureSection } from '../../functions/blocks/erasure/eraser';
import { contracts } from '../../functions/contracts';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { erasers } from '../../functions/my-data/erasure/erasers';
import { exporters } from '../../functions/my-data/exports/exporters';
import { services } from '../../functions/services';

/*
 * People may have themselves erased: no service can be added that has not said what then becomes of what it holds of them.
 */

const person = personRef('amina');
const holder = { person, payers: [person, personRef('a payer')] };
const kindOf = (partition: string): string => partition.slice(0, partition.indexOf('#'));

const sectionsOf = (service: string): readonly ErasureSection[] => {
  const [, eraser] = erasers.find(([name]) => name === service) ?? [];
  return eraser && 'sections' in eraser ? eraser.sections : [];
};

test('every service says what becomes of what it holds of people, or why that is nothing', () => {
  const saying = erasers.map(([service]) => service);
  expect(services.filter((service) => !saying.includes(service))).toEqual([]);
  for (const [service, eraser] of erasers) {
    if ('nothing' in eraser) expect([service, eraser.nothing.length > 40]).toEqual([service, true]);
    else expect([service, eraser.sections.length > 0]).toEqual([service, true]);
  }
});

test.each(exporters)('%s erases or keeps each section that it exports', (service, exporter) => {
  const [, eraser] = erasers.find(([name]) => name === service) ?? [];
  const kept = Object.entries(eraser && 'kept' in eraser ? (eraser.kept ?? {}) : {});
  const exported = 'sections' in exporter ? exporter.sections.map(({ name }) => name) : [];
  const said = [...sectionsOf(service).map(({ name }) => name), ...kept.map(([name]) => name)];
  expect(said).toEqual(expect.arrayContaining(exported));
  expect(new Set(said).size).toBe(said.length);
  for (const [name, reason] of kept) expect([name, reason.length > 40]).toEqual([name, true]);
});

test('what is erased is the person’s own, or that of a payer of theirs', () => {
  for (const [service] of erasers)
    for (const { name, places } of sectionsOf(service))
      for (const { partition } of places(holder))
        expect([name, holder.payers.some((each) => partition.endsWith(`#${each}`))]).toEqual([name, true]);
});

test.each(erasers)('%s names the kinds of key at which it looks', (service) => {
  const contract = contracts.find(({ name }) => name === service);
  const { exports = [], erases } = contract ?? {};
  const read = [...exports, ...(erases?.reads ?? []), ...(erases?.changes ?? []), ...(erases?.removes ?? [])];
  const sections = sectionsOf(service);
  const kinds = sections.flatMap(({ places, beside }) => [
    ...places(holder).map(({ partition }) => kindOf(partition)),
    ...(beside ? [kindOf(beside.place({ id: 'one' }).partition)] : []),
  ]);
  expect(read).toEqual(expect.arrayContaining(kinds));
});

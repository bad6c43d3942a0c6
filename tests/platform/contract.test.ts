import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Uploads } from '../../functions/blocks/attachments/upload';
import { contracts } from '../../functions/contracts';
import { backgroundOf, laneKind, queueVariable } from '../../functions/kernel/contract/events';
import { ownersOf } from '../../functions/kernel/contract/subscriptions';
import { platformFunctions, typesWith } from '../../functions/platform/contract';
import { changes } from '../../functions/platform/relay/changes';
import { partsOf } from '../../functions/services';
import { deadlines, reactors } from '../support/reactions';

const root = join(__dirname, '../..');
const background = contracts.flatMap((contract) => backgroundOf(contract, contracts));
const once = (names: readonly string[]) => expect(new Set(names).size).toBe(names.length);

describe('the functions that no route calls', () => {
  it('have a file each, and a name of their own', () => {
    for (const { entry } of background) expect([entry, existsSync(join(root, entry))]).toEqual([entry, true]);
    for (const { name } of platformFunctions) {
      expect(existsSync(join(root, 'functions/platform', name, 'main.ts'))).toBe(true);
    }
    once([...background, ...platformFunctions, ...contracts].map(({ name }) => name));
  });

  it('of the platform write nothing of any service', () => {
    const written = platformFunctions.flatMap(({ keys }) => keys.write);
    expect(new Set(written)).toEqual(new Set(['event-log', laneKind('relay')]));
  });

  it('of services may touch the items whose deadlines they act on, and their own lanes alone', () => {
    for (const contract of contracts.filter(({ events }) => events)) {
      const own = background.find(({ name }) => name === `${contract.name}-events`);
      const scheduled = Object.entries(contract.items ?? {}).flatMap(([type, traits]) =>
        traits.includes('scheduled') ? [contract.events?.kinds?.[type] ?? type] : [],
      );
      expect(own?.keys.write).toEqual(expect.arrayContaining([laneKind(contract.name), ...scheduled]));
      expect(own?.keys.write.filter((kind) => kind.startsWith('set-aside'))).toEqual([
        laneKind(contract.name),
      ]);
    }
  });

  it('are there for every service that has changes to hear of or deadlines', () => {
    const owners = new Set(Object.values(ownersOf(contracts)));
    const having = contracts.filter(({ events }) => events).map(({ name }) => name);
    expect(having).toEqual(expect.arrayContaining([...owners]));
  });

  it('hand over to workers of their own service', () => {
    for (const contract of contracts) {
      const workers = Object.keys(contract.workers ?? {});
      for (const { sends } of backgroundOf(contract, contracts)) {
        expect(workers).toEqual(expect.arrayContaining([...sends]));
      }
    }
  });
});

it('the URL of a queue has a variable that its name gives', () =>
  expect(queueVariable('late-letters')).toBe('LATE_LETTERS_QUEUE_URL'));

describe('what contracts say of items', () => {
  const uploads: Uploads = Object.assign(
    {},
    ...partsOf(
      (service) => (require(`../../functions/${service}/uploads.ts`) as { uploads: Uploads }).uploads,
    ),
  );
  const importers: object = Object.assign(
    {},
    ...partsOf(
      (service) => (require(`../../functions/${service}/imports.ts`) as { importers: object }).importers,
    ),
  );
  const kinds = contracts.flatMap(({ attachments = [] }) => attachments);

  it('is what the services do with them', () => {
    expect(typesWith('published', contracts)).toEqual(Object.keys(changes).sort());
    expect(typesWith('scheduled', contracts)).toEqual(Object.keys(deadlines).sort());
    expect(typesWith('imports', contracts)).toEqual(Object.keys(importers).sort());
    expect(Object.keys(uploads).sort()).toEqual(kinds.filter((kind) => !(kind in importers)).sort());
  });

  it('is said by one service of each type', () =>
    once(contracts.flatMap(({ items = {} }) => Object.keys(items))));

  it('has somebody look at each kind of file', () =>
    expect(background.flatMap(({ arrivals }) => arrivals).sort()).toEqual([...kinds].sort()));
});

it('reactors of one service have names of their own', () =>
  expect(reactors.length).toBeGreaterThanOrEqual(new Set(reactors.map(({ name }) => name)).size));

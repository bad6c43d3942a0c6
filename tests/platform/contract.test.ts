import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../../functions/contracts';
import { eventFunctions, queues, queueVariable, typesWith } from '../../functions/platform/contract';
import { importers } from '../../functions/platform/import/importers';
import { deadlines, reactors } from '../../functions/platform/modules/modules';
import { changes } from '../../functions/platform/relay/changes';
import { uploads } from '../../functions/platform/upload/uploads';

const byName = (name: string) => eventFunctions.find((each) => each.name === name);
const once = (names: readonly string[]) => expect(new Set(names).size).toBe(names.length);

describe('the functions of events', () => {
  it('have a file each, and a name of their own', () => {
    for (const { name } of eventFunctions) {
      expect([name, existsSync(join(__dirname, '../../functions/platform', name, 'main.ts'))]).toEqual([
        name,
        true,
      ]);
    }
    once(eventFunctions.map(({ name }) => name));
  });

  it('read each queue at most once', () =>
    once(eventFunctions.flatMap(({ source }) => ('queue' in source ? [source.queue] : []))));

  it('may touch the items whose deadlines they act on', () => {
    expect(byName('sweep')?.keys.write).toEqual(expect.arrayContaining(typesWith('scheduled')));
    expect(byName('sweep')?.keys.read).toContain('due');
  });

  it('may all react: what the relay tells, the replay tells again', () => {
    const [relay, replay] = [byName('relay'), byName('replay')];
    const reacting = (keys: readonly string[] = []) =>
      keys.filter((kind) => !/^(event-log|set-aside)$/.test(kind));
    expect(reacting(replay?.keys.write)).toEqual(reacting(relay?.keys.write));
    expect(reacting(replay?.keys.read)).toEqual(reacting(relay?.keys.read));
  });
});

it('the URL of a queue has a variable that its name gives', () => {
  expect(Object.keys(queues).map((name) => queueVariable(name as keyof typeof queues))).toEqual(
    expect.arrayContaining(['DELIVERIES_QUEUE_URL', 'SET_ASIDE_QUEUE_URL']),
  );
});

describe('what contracts say of items', () => {
  const kinds = contracts.flatMap(({ attachments = [] }) => attachments);

  it('is what the services do with them', () => {
    expect(typesWith('published')).toEqual(Object.keys(changes).sort());
    expect(typesWith('scheduled')).toEqual(Object.keys(deadlines).sort());
    expect(typesWith('imports')).toEqual(Object.keys(importers).sort());
    expect(Object.keys(uploads).sort()).toEqual(kinds.filter((kind) => !(kind in importers)).sort());
  });

  it('is said by one service of each type', () =>
    once(contracts.flatMap(({ items = {} }) => Object.keys(items))));
});

it('reactors have names of their own', () => once(reactors.map(({ name }) => name)));

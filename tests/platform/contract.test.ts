import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { itemTypes } from '../../functions/nouns';
import { eventFunctions, queues, queueVariable } from '../../functions/platform/contract';
import { published } from '../../functions/platform/key-kinds';
import { reactors } from '../../functions/reactors';

const byName = (name: string) => eventFunctions.find((each) => each.name === name);
const types = (has: 'eventsOf' | 'onDue') =>
  itemTypes.filter((itemType) => itemType[has]).map(({ type }) => type);
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
    expect(byName('sweep')?.keys.write).toEqual(expect.arrayContaining(types('onDue')));
    expect(byName('sweep')?.keys.read).toContain('due');
  });

  it('hear of the nouns that give off events, and of no others', () =>
    expect([...published].sort()).toEqual(types('eventsOf').sort()));

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

it('reactors and nouns have names of their own', () => {
  once(reactors.map(({ name }) => name));
  once(itemTypes.map(({ type }) => type));
});

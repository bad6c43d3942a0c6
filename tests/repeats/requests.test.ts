import { suites } from '../../bench/costs/measure';
import { openScene } from '../../bench/costs/scene';
import { type Contract, isWrite } from '../../functions/kernel/contract/contract';
import { openPortal } from '../support/portal';
import { sample } from '../support/sample';
import { services } from '../support/services';
import { differences, type Operation } from './lost';

/*
 * A write whose answer was lost can be sent twice without harm (`withRetry`): each operation that may write, with each of the
 * answers of the table lost once.
 */

type Call = (asking: unknown) => Promise<{ readonly status: number; readonly text: string }>;

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text.length > 0;
  }
};

const isRead = ({ routes }: Contract, name: string): boolean => {
  const route = routes[name];
  return route !== undefined && !isWrite(route);
};

const all = suites.flatMap(({ contract, cases }) =>
  Object.entries(cases).flatMap(([name, each]) =>
    (isRead(contract, name) ? [] : each).map(({ when, asking }) => ({
      ...{ contract, name, asking },
      title: `${contract.name}: ${[name, when].filter(Boolean).join(' ')}`,
    })),
  ),
);
const chosen = sample('repeats of operations', all, 0.03);

it.each(chosen)(
  'does the same as if the answer had come: $title',
  async ({ contract, name, title, asking }) => {
    const prepared: Operation = async () => {
      // The next free time and the next number depend on what was done before, so each run has a portal of its own.
      const portal = await openPortal(...services);
      const scene = openScene(portal);
      await scene.register();
      const call = (portal.client(contract) as unknown as Readonly<Record<string, Call>>)[name];
      const request = await asking(scene);
      const work = async () => {
        const { status, text } = await (call as Call)(request);
        return { status: String(status), body: bodyOf(text) };
      };
      return { database: portal.database, work, end: portal.stop };
    };
    expect(await differences(title, prepared)).toEqual([]);
  },
);

import { type EventSuite, eventSuites } from '../../bench/costs/events/measure';
import { openEventScene } from '../../bench/costs/events/scene';
import { openPortal } from '../support/portal';
import { sample } from '../support/sample';
import { services } from '../support/services';
import { differences, type Operation } from './lost';

/* The same of what nobody calls: what services do with events, deadlines and work, and the platform's own functions. */

const all = eventSuites.flatMap(({ owner, cases }: EventSuite) =>
  cases
    // A hundred at once are the same steps a hundred times.
    .filter(({ count = 1 }) => count === 1)
    .map((one) => ({ ...one, title: `${owner}: ${one.kind} ${one.of}: ${one.does}` })),
);
const chosen = sample('repeats of steps', all, 0.06);

it.each(chosen)('what nobody calls does the same without an answer: $title', async ({ title, prepare }) => {
  const prepared: Operation = async () => {
    // What is due is found by a sweep over all that is, so each run has a portal of its own.
    const portal = await openPortal(...services);
    const scene = await openEventScene(portal);
    await scene.register();
    const step = await prepare(scene);
    const work = async () => ({ status: JSON.stringify((await scene.measure(step)).queues) });
    return { database: portal.database, work, end: portal.stop };
  };
  expect(await differences(title, prepared)).toEqual([]);
});

import { type EventSuite, eventSuites } from '../../bench/costs/events/measure';
import { openEventScene } from '../../bench/costs/events/scene';
import { openPortal, type Portal } from '../support/portal';
import { sample } from '../support/sample';
import { services } from '../support/services';
import { differences, type Operation } from './lost';

/* The same of what nobody calls: what services do with events, deadlines and work, and the platform's own functions. */

const all = eventSuites.flatMap(({ owner, cases }: EventSuite) =>
  cases
    // A hundred at once are the same steps a hundred times.
    .filter(({ count = 1 }) => count === 1)
    // Seats are found at any of the resources that are free, whose day may have been opened or not.
    .filter(({ does }) => does !== 'seats are looked for, found and offered')
    .map((one) => ({ ...one, title: `${owner}: ${one.kind} ${one.of}: ${one.does}` })),
);
const chosen = sample('repeats of steps', all, 0.06);

it.each(chosen)('what nobody calls does the same without an answer: $title', async ({ title, prepare }) => {
  const portals: Portal[] = [];
  // What is due is found by a sweep over all that is, so each run has a portal of its own.
  const open = async () => {
    const portal = await openPortal(...services);
    portals.push(portal);
    const scene = await openEventScene(portal);
    await scene.register();
    return { portal, scene };
  };
  const prepared: Operation = async () => {
    const { portal, scene } = await open();
    const step = await prepare(scene);
    return {
      database: portal.database,
      work: async () => {
        const { queues } = await scene.measure(step);
        return queues;
      },
    };
  };
  try {
    expect(await differences(title, prepared)).toEqual([]);
  } finally {
    for (const portal of portals) await portal.stop();
  }
});

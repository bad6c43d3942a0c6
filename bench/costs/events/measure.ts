import { partsOf } from '../../../functions/services';
import type { Cost } from '../../../tests/support/meter';
import { openPortal } from '../../../tests/support/portal';
import { services as openers } from '../../../tests/support/services';
import type { EventCase, EventFigures } from './case';
import { cases as platformCases } from './platform';
import type { QueueCost } from './queues';
import { openEventScene } from './scene';

/*
 * Carries out each step that nobody calls, each in a portal of its own, and counts what it asks of the table and of queues.
 */

export interface EventSuite {
  /** `platform`, or a service. */
  readonly owner: string;
  readonly cases: readonly EventCase[];
}

/** What one step takes, beside what it may take. */
export interface EventRow extends EventCase {
  readonly owner: string;
  readonly cost: Cost;
  readonly spent: QueueCost;
}

/** The steps of the platform, and of every service that has any (`<service>/events.ts`), in the order of `functions/services.ts`. */
export const eventSuites: readonly EventSuite[] = [
  { owner: 'platform', cases: platformCases },
  ...partsOf((owner) => ({
    owner,
    cases: (require(`../${owner}/events.ts`) as Pick<EventSuite, 'cases'>).cases,
  })),
];

const measureCase = async (owner: string, one: EventCase): Promise<EventRow> => {
  const portal = await openPortal(...openers);
  try {
    const scene = await openEventScene(portal);
    // As long as there is no agency, functions look for the first one with each request.
    await scene.register();
    const step = await one.prepare(scene);
    const { result, queues: spent } = await scene.measure(() => portal.database.meter.measure(step));
    return { ...one, owner, spent, cost: result.cost };
  } finally {
    await portal.stop();
  }
};

export const measureEventSuite = async ({ owner, cases }: EventSuite): Promise<EventRow[]> => {
  const rows: EventRow[] = [];
  for (const one of cases) rows.push(await measureCase(owner, one));
  return rows;
};

/** What each step may cost, without measuring it. */
export const eventFigures: readonly EventFigures[] = eventSuites.flatMap(({ cases }) => cases);

export const measureEvents = async (): Promise<EventRow[]> => {
  const rows: EventRow[] = [];
  for (const suite of eventSuites) rows.push(...(await measureEventSuite(suite)));
  return rows;
};

import type { CalendarFollower } from '../../blocks/calendars/follow';
import type { Facts } from '../../blocks/messages/facts';
import type { Deadlines } from '../../kernel/events/module';
import type { Reactor } from '../../kernel/events/reactor';
import { partsOf } from '../../services';

/** What services bring for others to use, gathered here as no service may import another. */
export interface Gathered {
  /** What messages say of reference data: `messages/facts.ts`. */
  readonly facts: Facts;
  /** Who follows a calendar that changes: `calendar-changes.ts`. */
  readonly followers: readonly CalendarFollower[];
}

/** What a service does without being called: what its `reactions.ts` exports, and `service.ts` again. */
export interface Reactions {
  /** What it does when events arrive. */
  readonly reactors?: (gathered: Gathered) => readonly Reactor[];
  readonly deadlines?: (gathered: Gathered) => Deadlines;
}

export const gathered: Gathered = {
  facts: Object.assign(
    {},
    ...partsOf(
      (service) => (require(`../../${service}/messages/facts.ts`) as { readonly facts: Facts }).facts,
    ),
  ),
  followers: partsOf(
    (service) =>
      (require(`../../${service}/calendar-changes.ts`) as { readonly follow: CalendarFollower }).follow,
  ),
};

const services = partsOf((service) => require(`../../${service}/reactions.ts`) as Reactions);

/** The reactors of all services. */
export const reactors: readonly Reactor[] = services.flatMap((service) => service.reactors?.(gathered) ?? []);

/** What the deadlines of the items of all services ask for. */
export const deadlines: Deadlines = Object.assign(
  {},
  ...services.map((service) => service.deadlines?.(gathered)),
);

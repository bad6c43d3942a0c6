import type { Subscription } from '../../kernel/contract/subscriptions';
import type { Event } from '../../kernel/events/event';

/** Whether a type of event is one of these: `bill.paid` by name, `payment.*` by its kind, `*` any. */
const isOf = (type: string, on: readonly string[]): boolean =>
  on.some((pattern) => (pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type));

const concerns = ({ audience }: Event, whom: Subscription['audience']): boolean => {
  if (whom === undefined) return true;
  const { people = [], payers = [], agencies = [] } = audience;
  return whom === 'people' ? people.length + payers.length > 0 : agencies.length > 0;
};

/** The services that hear of an event. */
export type Audiences = (event: Event) => readonly string[];

export const audiencesOf =
  (subscriptions: readonly Subscription[]): Audiences =>
  (event) =>
    subscriptions
      .filter(({ on, audience }) => isOf(event.type, on) && concerns(event, audience))
      .map(({ service }) => service);

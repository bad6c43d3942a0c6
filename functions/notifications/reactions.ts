import type { Facts } from '../blocks/messages/facts';
import type { Reactions } from '../kernel/events/module';
import { partsOf } from '../services';
import { codes } from './codes/react';
import { onDueOf } from './dispatches/due';
import { notificationsWith } from './react';

/** What the messages of all services say of reference data. */
export const facts: Facts = Object.assign(
  {},
  ...partsOf((service) => (require(`../${service}/messages/facts.ts`) as { readonly facts: Facts }).facts),
);

export const reactions: Reactions = {
  reactors: [notificationsWith(facts), codes],
  deadlines: { message: onDueOf('mail'), sms: onDueOf('sms'), push: onDueOf('push') },
};

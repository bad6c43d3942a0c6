import { openBookingReference } from '../blocks/bookings/reading';
import { sandboxVideo } from '../blocks/video/sandbox';
import type { Event } from '../kernel/event';
import type { Effects } from '../kernel/reactor';
import type { Item } from '../kernel/rule';
import { appointmentFacts } from './appointment-facts';
import { templateOf } from './templates';

/*
 * What a message says beside what its event tells: reference data as it is when the message is made. A template names the
 * facts that it wants (`facts`); they become members of the message's data, to be rendered like the others.
 */

type Context = Pick<Effects, 'table' | 'seal' | 'clock' | 'portal'>;

type Source = (event: Event) => Promise<Item>;

/** The facts that there are, by the name under which templates ask for them. */
const sourcesOf = (context: Context): Readonly<Record<string, Source>> => ({
  appointment: appointmentFacts({
    reference: openBookingReference(context),
    video: sandboxVideo(context.seal),
    portal: context.portal,
  }),
});

/** The data of an event's message, with the facts that its template asks for. */
export const openFacts = (context: Context) => {
  const sources = sourcesOf(context);
  return async (event: Event): Promise<Item> => {
    const wanted = (templateOf(event.type)?.facts ?? []).map((name) => {
      const source = sources[name];
      if (!source) throw new Error(`${event.type} asks for facts that there are not: ${name}`);
      return source(event);
    });
    return Object.assign({}, event.data, ...(await Promise.all(wanted)));
  };
};

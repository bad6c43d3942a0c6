import type { Devices } from '../../blocks/sessions/session';
import type { EventsOf } from '../../kernel/events/event';
import { instant } from '../../kernel/text/time';

/** A person has signed in from a device from which they had not before; of their very first one nobody has to be told. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly [Devices | undefined, Devices | undefined];
  if (!is || !was || was.known.has(is.latest.key)) return [];
  const { pk } = after as { readonly pk: string };
  const ref = pk.slice(pk.indexOf('#') + 1);
  const { sessionId, device, from, at } = is.latest;
  return [
    {
      ...{ type: 'identity.new-device', subject: ref, at },
      audience: { people: [ref] },
      data: {
        sessionId,
        device: device || '?',
        from,
        at: instant(at),
      },
    },
  ];
};

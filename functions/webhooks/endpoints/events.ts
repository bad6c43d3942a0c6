import type { EventsOf } from '../../kernel/events/event';
import type { Webhook } from './endpoint';

/** The agency hears that the portal stopped sending, through its other webhooks. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly (Webhook | undefined)[];
  if (was?.state !== 'enabled' || (is?.state !== 'paused' && is?.state !== 'gone')) return [];
  const { id, agencyId, state, stoppedAt = '', failingSince } = is;
  return [
    {
      type: `webhook.${state}`,
      subject: id,
      at: Date.parse(stoppedAt),
      audience: { agencies: [agencyId] },
      data: { webhookId: id, ...(failingSince ? { failingSince } : {}) },
    },
  ];
};

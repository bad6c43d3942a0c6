import type { Event } from '../kernel/event';
import type { Effects, Reactor } from '../kernel/reactor';
import { openDeliveries } from './delivery-store';
import { type LetterRequest, messageOf } from './message';
import { mailTime } from './recipient';
import { templateOf } from './templates';

/** Whether the people whom an event concerns are told of it: not of what they did themselves, but for a receipt. */
const isTold = ({ type, data }: Event): boolean => {
  const template = templateOf(type);
  return template !== undefined && (data.by !== 'citizen' || template.receipt === true);
};

/** Puts a message into the inbox of each person whom an event concerns, and sees to its e-mail. */
export const notifications: Reactor = {
  name: 'notifications',
  react: ({ table, queues, clock }: Effects) => {
    const deliveries = openDeliveries({ table });
    const notify = async (ref: string, event: Event): Promise<void> => {
      const now = clock();
      const { mail, id } = await deliveries.deliver(ref, (recipient, number) =>
        messageOf(ref, event, number, { mailAt: mailTime(recipient, event.type, now), now }),
      );
      // Told a second time, the message may be waiting, or gone out long ago: the queue's reader asks it.
      if (mail?.state === 'pending') await queues.mail.send({ ref, id } satisfies LetterRequest);
    };
    return async (event) => {
      if (!isTold(event)) return;
      await Promise.all((event.audience.people ?? []).map((ref) => notify(ref, event)));
    };
  },
};

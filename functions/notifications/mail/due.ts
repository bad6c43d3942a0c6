import type { OnDue } from '../../kernel/events/reactor';
import type { LetterRequest, Message } from '../inbox/message';
import { openMail } from './store';

/** The person whose message lies under this partition key. */
const refOf = (pk: string): string => pk.slice(pk.indexOf('#') + 1);

/**
 * What the deadline of a message's e-mail asks for. One that waited goes into the queue; so does one that was to be there and
 * that nobody has claimed. One that was claimed and never settled was cut short: it is set aside, which means that the
 * queue's reader refuses it until it is in the dead-letter queue, which raises an alarm.
 */
export const onDue: OnDue = ({ table, queues, log }) => {
  const mail = openMail({ table });
  return async (item, now) => {
    const message = item as unknown as Message;
    const { pk, id, kind, dueAt = '' } = message;
    if (message.mail?.state === 'sending') {
      if (!(await mail.setAside(message, dueAt))) return;
      log.error('mailUnclear', { messageId: id, kind }, 'cut short between claim and answer');
    }
    // Queued before it is noted: twice in the queue is sent once, and never in the queue is never sent.
    await queues.mail.send({ ref: refOf(pk), id } satisfies LetterRequest);
    await mail.noteQueued(message, dueAt, now);
  };
};

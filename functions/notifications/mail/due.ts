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
export const onDue: OnDue = ({ table, queue, log }) => {
  const mail = openMail({ table });
  const letters = queue('mail');
  return async (item, now) => {
    const message = item as unknown as Message;
    const { pk, id, kind, dueAt = '' } = message;
    if (message.mail?.state === 'sending') {
      if (!(await mail.setAside(message, dueAt))) return;
      log.error('e-mail set aside', { messageId: id, kind }, 'cut short between claim and answer');
    }
    // Queued before it is noted: twice in the queue is sent once, and never in the queue is never sent.
    const ref = refOf(pk);
    await letters.send({ ref, id } satisfies LetterRequest, { group: ref });
    await mail.noteQueued(message, dueAt, now);
  };
};

import type { OnDue } from '../../kernel/events/reactor';
import { type Dispatch, type DispatchRequest, type Way, wordFor } from './dispatch';
import { openDispatches } from './store';

/** An item that is due, as far as it is looked at here. */
interface DueItem {
  readonly pk: string;
  readonly sk: string;
  readonly dueAt?: string;
  readonly kind?: string;
}

/**
 * What the deadline of a message on a way asks for. One that waited goes into the queue; so does one that was to be there and
 * that nobody has claimed. One that was claimed and never settled was cut short: it is set aside, which means that the
 * queue's reader refuses it until it is in the dead-letter queue, which raises an alarm.
 */
export const onDueOf =
  (way: Way): OnDue =>
  ({ table, queue, log }) => {
    const dispatches = openDispatches({ table }, way);
    const waiting = queue(way);
    return async (item, now) => {
      const { pk, sk, kind, dueAt = '' } = item as unknown as DueItem;
      const place = { pk, sk };
      if ((item[way] as Dispatch | undefined)?.state === 'sending') {
        if (!(await dispatches.setAside(place, dueAt))) return;
        log.error(`${wordFor[way]} set aside`, { messageId: sk, kind }, 'cut short between claim and answer');
      }
      // Queued before it is noted: twice in the queue is sent once, and never in the queue is never sent.
      const ref = pk.slice(pk.indexOf('#') + 1);
      await waiting.send({ ref, id: sk } satisfies DispatchRequest, { group: ref });
      await dispatches.noteQueued(place, dueAt, now);
    };
  };

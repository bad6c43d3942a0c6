import { createWake, type Wake } from '../machine/wake';
import { createAttempts } from './attempts';
import { type Message, type Received, readHandle } from './message';
import { type Messages, openMessages } from './messages';
import type { Counts } from './order';
import type { QueueConfig } from './properties';
import { type ReceiveRequest, receive } from './receive';
import { messageOf, type NewMessage, type Sent } from './sent';

/**
 * A queue of SQS. A standard queue gives a message at least once, in about the order of sending, fairly among groups. A FIFO
 * queue gives the messages of a group in their order, none while another of the group is in flight, and takes each once.
 */
export interface Queue {
  readonly config: QueueConfig;
  /** Takes a message; a repeat in a FIFO queue has the id and the sequence of the first, and is not there again. */
  send(sent: Sent): Message;
  receive(asked: ReceiveRequest): Promise<readonly Received[]>;
  /**
   * Deletes a message by a handle; one of an earlier receive than the last deletes nothing. Returns false where a FIFO queue
   * refuses that, as it does for a message that is visible again.
   */
  remove(handle: string): boolean;
  /** Hides a message for `seconds` from now; returns false if this handle is not valid. */
  hide(handle: string, seconds: number): boolean;
  /** Takes a dead letter of another queue, once. */
  bury(message: Message, from: string): void;
  counts(): Counts;
  purge(): void;
  close(): void;
}

/** Opens a queue over the messages that it held the last time. `deadLetters` finds the queue of its redrive policy. */
export const openQueue = (config: QueueConfig, file: string, deadLetters: () => Queue | undefined): Queue => {
  const messages = openMessages(file, config);
  const wake = createWake();
  let isClosed = false;
  const add = (message: NewMessage): Message => {
    const added = messages.add(message);
    wake.notify();
    return added;
  };
  const bury = (message: Message) => deadLetters()?.bury(message, config.arn);
  const attempts = createAttempts(messages);
  const receiving = { config, messages, attempts, wake, isClosed: () => isClosed, bury };
  return {
    config,
    send: (sent) => {
      const message = messageOf(sent, config);
      const original = messages.original(message);
      return original ? { ...message, id: original.id, sequence: original.sequence } : add(message);
    },
    receive: (asked) => receive(receiving, asked),
    ...holding(config, messages, wake),
    bury: (message, from) => {
      // A kill between the two files leaves a message in both: the second time, it is here already.
      if (messages.get(message.id)) return;
      add({ ...message, deadLetterOf: from, visibleAt: Date.now() });
    },
    counts: messages.order.counts,
    purge: messages.clear,
    close: () => {
      isClosed = true;
      wake.notify();
      messages.close();
    },
  };
};

/** What a receiver does with a message by its handle. */
const holding = (config: QueueConfig, messages: Messages, wake: Wake): Pick<Queue, 'remove' | 'hide'> => {
  const held = (handle: string) => {
    const { id = '', receive: number } = readHandle(handle) ?? {};
    const message = messages.get(id);
    return message?.receives === number ? message : undefined;
  };
  const isHidden = (message: Message | undefined): message is Message =>
    message !== undefined && message.visibleAt > Date.now();
  return {
    remove: (handle) => {
      const message = held(handle);
      if (config.fifo && !isHidden(message)) return messages.get(readHandle(handle)?.id ?? '') === undefined;
      if (message === undefined) return true;
      messages.remove(message.id);
      // What waits behind it in its group can be received now.
      wake.notify();
      return true;
    },
    hide: (handle, seconds) => {
      const message = held(handle);
      if (!isHidden(message)) return false;
      messages.change(message.id, { visibleAt: Date.now() + seconds * 1000 });
      wake.notify();
      return true;
    },
  };
};

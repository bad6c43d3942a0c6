import { randomUUID } from 'node:crypto';
import { createWake } from '../machine/wake';
import { type Message, type MessageAttributes, type Received, readHandle } from './message';
import { openMessages } from './messages';
import type { QueueConfig } from './properties';
import { type ReceiveRequest, receive } from './receive';

export interface Sent {
  readonly body: string;
  readonly attributes?: MessageAttributes;
  /** Seconds before it can be received; the queue's own setting by default. */
  readonly delaySeconds?: number;
  readonly sender: string;
}

export interface Counts {
  readonly visible: number;
  /** Messages that were received and not deleted yet. */
  readonly inFlight: number;
  readonly delayed: number;
}

/** A standard queue of SQS: at least once, in about the order of sending. */
export interface Queue {
  readonly config: QueueConfig;
  send(sent: Sent): Message;
  receive(asked: ReceiveRequest): Promise<readonly Received[]>;
  /** Deletes a message by a handle; one of an earlier receive than the last deletes nothing. */
  remove(handle: string): void;
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
  const messages = openMessages(file);
  const wake = createWake();
  let isClosed = false;
  const held = (handle: string) => {
    const { id = '', receive: number } = readHandle(handle) ?? {};
    const message = messages.get(id);
    return message?.receives === number ? message : undefined;
  };
  const add = (message: Message) => {
    messages.add(message);
    wake.notify();
  };
  const bury = (message: Message) => deadLetters()?.bury(message, config.arn);
  const receiving = { config, messages, wake, isClosed: () => isClosed, bury };
  return {
    config,
    send: (sent) => {
      const message = messageOf(sent, config);
      add(message);
      return message;
    },
    receive: (asked) => receive(receiving, asked),
    remove: (handle) => {
      const message = held(handle);
      if (message) messages.remove(message.id);
    },
    hide: (handle, seconds) => {
      const message = held(handle);
      if (message === undefined || message.visibleAt <= Date.now()) return false;
      messages.change(message.id, { visibleAt: Date.now() + seconds * 1000 });
      wake.notify();
      return true;
    },
    bury: (message, from) => {
      // A kill between the two files leaves a message in both: the second time, it is here already.
      if (messages.get(message.id)) return;
      add({ ...message, deadLetterOf: from, visibleAt: Date.now() });
    },
    counts: () => countsOf(messages.all()),
    purge: messages.clear,
    close: () => {
      isClosed = true;
      wake.notify();
      messages.close();
    },
  };
};

const messageOf = ({ body, attributes = {}, delaySeconds, sender }: Sent, config: QueueConfig): Message => {
  const sentAt = Date.now();
  const visibleAt = sentAt + (delaySeconds ?? config.delaySeconds) * 1000;
  return { id: randomUUID(), body, attributes, sender, sentAt, visibleAt, receives: 0 };
};

const countsOf = (messages: Iterable<Message>): Counts => {
  const now = Date.now();
  const counts = { visible: 0, inFlight: 0, delayed: 0 };
  for (const { visibleAt, receives } of messages) {
    if (visibleAt <= now) counts.visible += 1;
    else if (receives > 0) counts.inFlight += 1;
    else counts.delayed += 1;
  }
  return counts;
};

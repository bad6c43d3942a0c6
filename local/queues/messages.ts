import { createDuplicates, type Origin } from './duplicates';
import type { Message } from './message';
import { type Entry, openMessageFile } from './message-file';
import type { Order } from './order';
import type { QueueConfig } from './properties';
import type { NewMessage } from './sent';
import { createStock } from './stock';

/** The messages of one queue, kept in a file. */
export interface Messages {
  readonly order: Pick<Order, 'nextVisible' | 'choose' | 'counts'>;
  get(id: string): Message | undefined;
  /** The message that this one repeats; it may be gone. */
  original(message: NewMessage): Origin | undefined;
  /** Puts a message behind all others. */
  add(message: NewMessage): Message;
  /** Changes a message. `heldUntil` hides it until then, on this side of a restart only. */
  change(id: string, changes: Partial<Message>, heldUntil?: number): void;
  remove(id: string): void;
  /** Removes all messages; what was sent before is recognised when it is sent again. */
  clear(): void;
  close(): void;
}

/** Lines that a file may have before it is looked at whether most of them are about messages that are gone. */
const WORTH_REWRITING = 1000;

/** Opens the messages of the last time. */
export const openMessages = (path: string, { fifo }: Pick<QueueConfig, 'fifo'>): Messages => {
  const { content, file } = openMessageFile(path);
  const stock = createStock(content.messages.values(), fifo !== undefined);
  const duplicates = createDuplicates(fifo?.deduplicationScope);
  for (const origin of content.origins) duplicates.note(origin);
  let { sequence } = content;
  const rewrite = () => file.rewrite({ messages: stock.kept(), origins: duplicates.all(), sequence });
  rewrite();
  const note = (entry: Entry) => {
    file.append(entry);
    if (file.length > WORTH_REWRITING + 4 * (stock.size + duplicates.size)) rewrite();
  };
  return {
    order: stock.order,
    get: stock.get,
    original: duplicates.find,
    add: (sent) => {
      sequence += 1;
      const message = { ...sent, sequence };
      stock.set(message);
      duplicates.note(message);
      note(message);
      return message;
    },
    change: (id, changes, heldUntil) => {
      const message = stock.get(id);
      if (message === undefined) return;
      const hold = heldUntil === undefined ? {} : { visibleAt: heldUntil };
      stock.set({ ...message, ...changes, ...hold }, heldUntil !== undefined);
      note({ ...changes, id });
    },
    remove: (id) => {
      stock.delete(id);
      note({ id, gone: true });
    },
    clear: () => {
      stock.clear();
      rewrite();
    },
    close: file.close,
  };
};

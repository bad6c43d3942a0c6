import type { Message } from './message';
import { createOrder, type Order } from './order';

/** The messages of a queue, in memory. */
interface Stock {
  readonly size: number;
  readonly order: Pick<Order, 'nextVisible' | 'choose' | 'counts'>;
  get(id: string): Message | undefined;
  /** Puts a message in, or in the place of what it was. One that `isHeld` is hidden on this side of a restart only. */
  set(message: Message, isHeld?: boolean): void;
  delete(id: string): void;
  clear(): void;
  /** All of them, as they are after a restart. */
  kept(): ReadonlyMap<string, Message>;
}

export const createStock = (first: Iterable<Message>, isFifo: boolean): Stock => {
  const messages = new Map<string, Message>();
  const held = new Set<string>();
  const order = createOrder(isFifo);
  const remove = (id: string) => {
    const message = messages.get(id);
    if (message) order.drop(message);
    messages.delete(id);
    held.delete(id);
  };
  const set = (message: Message, isHeld = false) => {
    remove(message.id);
    messages.set(message.id, message);
    order.put(message);
    if (isHeld) held.add(message.id);
  };
  for (const message of first) set(message);
  return {
    get size() {
      return messages.size;
    },
    order,
    get: (id) => messages.get(id),
    set,
    delete: remove,
    clear: () => {
      messages.clear();
      held.clear();
      order.clear();
    },
    kept: () => {
      const kept = [...messages.values()].map((message) =>
        held.has(message.id) ? { ...message, visibleAt: message.sentAt } : message,
      );
      return new Map(kept.map((message) => [message.id, message]));
    },
  };
};

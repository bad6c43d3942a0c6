import { openJournal } from './journal';
import type { Message } from './message';

/** The messages of one queue, in the order in which they came, kept in a file. */
export interface Messages {
  all(): IterableIterator<Message>;
  get(id: string): Message | undefined;
  add(message: Message): void;
  /** Changes a message, on this side of a restart only when `isPassing`. */
  change(id: string, changes: Partial<Message>, isPassing?: boolean): void;
  remove(id: string): void;
  clear(): void;
  close(): void;
}

/** A line of the file: a message, a change of one, or its end. */
type Entry = Partial<Message> & { readonly id: string; readonly gone?: true };

/** Lines that a file may have before it is looked at whether most of them are about messages that are gone. */
const WORTH_REWRITING = 1000;

/** Opens the messages of the last time. */
export const openMessages = (file: string): Messages => {
  const messages = new Map<string, Message>();
  const { entries, journal } = openJournal<Entry>(file);
  for (const { gone, ...entry } of entries) {
    if (gone) messages.delete(entry.id);
    else messages.set(entry.id, { ...messages.get(entry.id), ...entry } as Message);
  }
  journal.rewrite([...messages.values()]);
  const note = (entry: Entry) => {
    journal.append(entry);
    if (journal.length > WORTH_REWRITING + 4 * messages.size) journal.rewrite([...messages.values()]);
  };
  return {
    all: () => messages.values(),
    get: (id) => messages.get(id),
    add: (message) => {
      messages.set(message.id, message);
      note(message);
    },
    change: (id, changes, isPassing = false) => {
      const message = messages.get(id);
      if (message === undefined) return;
      messages.set(id, { ...message, ...changes });
      if (!isPassing) note({ ...changes, id });
    },
    remove: (id) => {
      messages.delete(id);
      note({ id, gone: true });
    },
    clear: () => {
      messages.clear();
      journal.rewrite([]);
    },
    close: journal.close,
  };
};

import type { Origin } from './duplicates';
import { openJournal } from './journal';
import type { Message } from './message';

/** A line of the file: a message, a change of one, its end, or what is remembered of one that is gone. */
export type Entry = Partial<Message> & { readonly id: string; readonly gone?: true };

/** What a file of messages holds. */
interface Content {
  readonly messages: ReadonlyMap<string, Message>;
  /** Messages that may be sent again, and must be recognised then. */
  readonly origins: readonly Origin[];
  /** The last sequence that was given to a message, which may be gone. */
  readonly sequence: number;
}

interface MessageFile {
  /** Lines in the file. */
  readonly length: number;
  append(entry: Entry): void;
  /** Writes the file anew. */
  rewrite(content: Content): void;
  close(): void;
}

/** Opens `file`, and gives what it holds. */
export const openMessageFile = (file: string): { readonly content: Content; readonly file: MessageFile } => {
  const { entries, journal } = openJournal<Entry>(file);
  return {
    content: read(entries),
    file: {
      get length() {
        return journal.length;
      },
      append: journal.append,
      rewrite: (content) => journal.rewrite(linesOf(content)),
      close: journal.close,
    },
  };
};

const read = (entries: readonly Entry[]): Content => {
  const messages = new Map<string, Message>();
  const origins: Origin[] = [];
  let sequence = 0;
  for (const { gone, ...entry } of entries) {
    // Files are read that were written before messages had a sequence: then it is their place in the file.
    const known = messages.get(entry.id) ?? { sequence: sequence + 1 };
    const message = { ...known, ...entry } as Message;
    if (gone) messages.delete(entry.id);
    else messages.set(entry.id, message);
    if (!gone || entry.sequence !== undefined) sequence = Math.max(sequence, message.sequence);
    if (entry.deduplicationId !== undefined) origins.push(message);
  }
  return { messages, origins, sequence };
};

/** In the order of sending, which is that of the messages and of what is remembered. */
const linesOf = ({ messages, origins, sequence }: Content): Entry[] => {
  const gone = origins.filter(({ id }) => !messages.has(id));
  const lines = [...gone.map((origin) => ({ ...origin, gone: true as const })), ...messages.values()];
  lines.sort((one, other) => one.sequence - other.sequence);
  return [{ id: '', sequence, gone: true }, ...lines];
};

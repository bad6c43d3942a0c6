import { personKey } from '../../blocks/people/person';
import { preferencesKey } from '../../blocks/people/preferences';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import { type Change, sum } from '../../kernel/table/expression';
import { readAll } from '../../kernel/table/read';
import { equals, type Item, type Rule } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type MailState, type Message, mailTimer, messageKey, queuedTimer } from '../inbox/message';
import type { PreferencesItem } from '../preferences/preferences';
import { type Recipient, recipientOf } from '../preferences/recipient';

/** Milliseconds after which an e-mail that was claimed counts as cut short: far longer than a function runs. */
const lease = 5 * 60_000;

const none = (): Refusal => new Refusal('internal');
const mailIs = (state: MailState): Rule => equals('mail.state', state, none);
const claimedBy = (claim: string): Rule => equals('mail.claim', claim, none);

/**
 * Changes what became of an e-mail. Answers false where the rules no longer hold, unless `done` recognises in the item that
 * this very change was made and its answer lost.
 */
const change = (
  table: Table,
  key: Key,
  what: Change,
  rules: readonly Rule[],
  done: (found: Item) => boolean,
): Promise<boolean> => write(table, update({ key, ...what, rules, done }));

const claimOf = (found: Item): string | undefined => (found as unknown as Message).mail?.claim;
const over = (state: MailState): Change => ({
  set: { 'mail.state': state },
  remove: [...timerAttributes],
});

/** What becomes of e-mails, each step one conditional write. Times in milliseconds since 1970. */
export const openMail = ({ table }: { readonly table: Table }) => ({
  read: (ref: string, id: string) => readLetter(table, ref, messageKey(ref, id)),

  /** Takes an e-mail to be sent: true for one of those who try, however many there are. */
  claim: (key: Key, claim: string, now: number): Promise<boolean> => {
    const set = { 'mail.state': 'sending', 'mail.claim': claim, 'mail.attempts': sum('mail.attempts', 1) };
    const timed = { set: { ...set, ...mailTimer(key, now + lease) } };
    return change(table, key, timed, [mailIs('pending')], (found) => claimOf(found) === claim);
  },

  /** What became of an e-mail that was claimed. */
  settle: async (key: Key, claim: string, state: MailState): Promise<void> => {
    await change(table, key, over(state), [mailIs('sending'), claimedBy(claim)], () => true);
  },

  /** Gives an e-mail back that was claimed, and certainly not sent: it is tried again from `at` on. */
  giveBack: async (key: Key, claim: string, at: number): Promise<void> => {
    const set = { 'mail.state': 'pending', ...mailTimer(key, at) };
    await change(table, key, { set }, [mailIs('sending'), claimedBy(claim)], () => true);
  },

  /** Postpones an e-mail that is not claimed. */
  postpone: async (key: Key, at: number): Promise<void> => {
    await change(table, key, { set: { ...mailTimer(key, at) } }, [mailIs('pending')], () => true);
  },

  /** Drops an e-mail that is not claimed and no longer wanted. */
  drop: async (key: Key): Promise<void> => {
    await change(table, key, over('off'), [mailIs('pending')], () => true);
  },

  /**
   * Notes that an e-mail is in the queue again. In case it gets lost there, it is looked at once more later; one that is
   * set aside is not.
   */
  noteQueued: async (key: Key, dueAt: string, now: number): Promise<void> => {
    const seen = equals('dueAt', dueAt, none);
    const again = { set: { ...queuedTimer(key, now) } };
    if (await change(table, key, again, [mailIs('pending'), seen], () => false)) return;
    await change(table, key, over('unclear'), [mailIs('unclear'), seen], () => true);
  },

  /** Sets an e-mail aside that was cut short; true for the one who does it. It stays due until it is queued. */
  setAside: (key: Key, dueAt: string): Promise<boolean> =>
    change(
      table,
      key,
      { set: { 'mail.state': 'unclear' } },
      [mailIs('sending'), equals('dueAt', dueAt, none)],
      () => false,
    ),
});
export type MailStore = ReturnType<typeof openMail>;
/** The recipient of an e-mail and the message that it is of, read at once. */
const readLetter = async (
  table: Table,
  ref: string,
  key: Pick<Message, 'pk' | 'sk'>,
): Promise<{ readonly message: Message | undefined; readonly recipient: Recipient }> => {
  const [message, person, chosen] = await readAll(table, [key, personKey(ref), preferencesKey(ref)]);
  return {
    message: message as unknown as Message | undefined,
    recipient: recipientOf(person, chosen as PreferencesItem | undefined),
  };
};

import type { AnnouncedFile, Attachment } from '../../blocks/attachments/attachment';
import { requestUpload } from '../../blocks/attachments/upload';
import { type Access, readAndLog } from '../../blocks/people/access-log';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { read, readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { replayOrRefuse, write } from '../../kernel/table/write';
import { type Booking, bookingKey } from '../bookings/booking';
import { bookingNotFound } from '../bookings/refusals';
import {
  type Author,
  type ConsultationMessage,
  checkOpen,
  heldBy,
  messageIdOf,
  messageKey,
  messagesOf,
  newMessage,
  type Writing,
} from './consultation';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

/** One of the two sides: `who` is `personRef`, or the agency's id. */
export type Party = Pick<Author, 'by' | 'who'>;
/** An agency's reading, as the person's access log records it. */
export type Reading = Omit<Access, 'subject'>;

type WithCard = Item & Pick<ConsultationMessage, 'card'>;

interface OneFile {
  readonly appointmentId: string;
  readonly consultationMessageId: string;
  readonly consultationFileId: string;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const isTheirs = ({ owner, agencyId }: Pick<Booking, 'owner' | 'agencyId'>, { by, who }: Party): boolean =>
  (by === 'citizen' ? owner : agencyId) === who;

/** The other side sees attached files only; the author also sees files that are awaited. */
const isSeen = ({ by, attachments }: ConsultationMessage, id: string, party: Party): boolean =>
  by === party.by || attachments[id]?.outcome?.status === 'attached';

/** Reads what one of the sides may see; everything else is treated as missing. */
const openReading = (context: Context) => {
  const { table } = context;
  const bookingFor = async (appointmentId: string, party: Party): Promise<Booking | undefined> => {
    const found = await read<Booking>(table, bookingKey(appointmentId));
    return found?.owner !== undefined && isTheirs(found, party) ? found : undefined;
  };
  return {
    bookingFor,

    messagesIn: async (
      appointmentId: string,
      party: Party,
      { limit, cursor }: Paging,
    ): Promise<Listed<ConsultationMessage> | undefined> => {
      const ranges = [{ partition: messagesOf(appointmentId) }];
      const list = { index: 'queue', ranges, order: 'descending', limit, cursor } as const;
      const name = `consultation:${appointmentId}`;
      const [booking, { items, ...more }] = await Promise.all([
        bookingFor(appointmentId, party),
        listed<WithCard, string>(context, name, list, ({ card }) => card.id),
      ]);
      if (!booking) return undefined;
      const found = items.length ? await readAll(table, items.map(messageKey)) : [];
      return {
        ...more,
        items: found.flatMap((item) => (item ? [item as unknown as ConsultationMessage] : [])),
      };
    },

    messageWith: async (
      { appointmentId, consultationMessageId, consultationFileId }: OneFile,
      party: Party,
    ): Promise<ConsultationMessage | undefined> => {
      const found = await read<ConsultationMessage>(table, messageKey(consultationMessageId));
      if (found?.appointmentId !== appointmentId || !isTheirs(found, party)) return undefined;
      return isSeen(found, consultationFileId, party) ? found : undefined;
    },
  };
};

/** Two round trips, one for a repeat. Refuses appointments that are not a current consultation. */
const post = async (
  { table, ids }: Context,
  writing: Writing,
  party: Party,
): Promise<ConsultationMessage> => {
  const { appointmentId, action } = writing;
  const owner = ids.ownerOf(appointmentId);
  if (owner === undefined) throw bookingNotFound();
  const id = messageIdOf(ids, owner, action);
  const [item, known] = await readAll(table, [bookingKey(appointmentId), messageKey(id)]);
  const said = known as unknown as ConsultationMessage | undefined;
  if (said) return replayOrRefuse(said, said.made.hash, action.hash);
  const booking = item as unknown as Booking | undefined;
  if (booking?.owner !== owner || !isTheirs(booking, party)) throw bookingNotFound();
  checkOpen(booking, action.at);
  return write(table, creation(newMessage(id, owner, booking, writing)));
};

/** Consultations in the table. Readings by an agency are recorded in the person's access log. */
export const openConsultations = (context: Context) => {
  const { table, ids } = context;
  const { bookingFor, messagesIn, messageWith } = openReading(context);

  const logged = async <T>(
    id: string,
    type: string,
    reading: Reading | undefined,
    find: () => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    if (!reading) return find();
    const owner = ids.ownerOf(id);
    if (owner === undefined) return undefined;
    return readAndLog(table, owner, { ...reading, subject: { type, id } }, find);
  };

  return {
    /** The booking, without a check of the reader: one round trip. */
    find: (id: string): Promise<Booking | undefined> => read<Booking>(table, bookingKey(id)),

    /** The booking if the side takes part in it: one round trip. */
    booking: (id: string, party: Party, reading?: Reading) =>
      logged(id, 'consultation', reading, () => bookingFor(id, party)),

    post: (writing: Writing, party: Party) => post(context, writing, party),

    /** Whole messages, the latest first; undefined if the side does not take part. Two round trips. */
    list: (id: string, party: Party, paging: Paging, reading?: Reading) =>
      logged(id, 'consultation-messages', reading, () => messagesIn(id, party, paging)),

    /** The message of a file; undefined if the side may not see it. One round trip. */
    file: (one: OneFile, party: Party, reading?: Reading) =>
      logged(one.appointmentId, 'consultation-file', reading, () => messageWith(one, party)),

    /** Requests an upload to the author's own message. One round trip. */
    ask: (messageId: string, author: Author, action: Action, announced: AnnouncedFile): Promise<Attachment> =>
      requestUpload(table, heldBy(messageId, author, action.at), action, announced),
  };
};
export type Consultations = ReturnType<typeof openConsultations>;

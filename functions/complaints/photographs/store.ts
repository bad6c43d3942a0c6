import type { AnnouncedFile, Attachment } from '../../blocks/attachments/attachment';
import { cancelUpload, requestUpload } from '../../blocks/attachments/upload';
import type { Access } from '../../blocks/cases/access';
import { readAndLog } from '../../blocks/people/access-log';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import type { Complaint } from '../cases/complaint';
import { complaintKey } from '../cases/keys';
import { attached, holderFor, holderOf } from './photograph';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** The photographs of complaints in the table. Each function is one round trip; asking has more where some are forgotten. */
export const openPhotographs = ({ table, ids }: Context) => ({
  ask: (complaintId: string, owner: string, action: Action, announced: AnnouncedFile): Promise<Attachment> =>
    requestUpload(table, holderFor(complaintId, owner), action, announced),

  cancel: (complaintId: string, owner: string, id: string): Promise<void> =>
    write(table, cancelUpload(holderOf(complaintId, owner), id, attached)),

  /** The complaint with the agency, once the citizen's access log says that the photograph was looked at; or undefined. */
  getForAgency: async (
    complaintId: string,
    photographId: string,
    { agency, accessPurpose, now, requestId }: Access,
  ): Promise<Complaint | undefined> => {
    const owner = ids.ownerOf(complaintId);
    if (!owner) return undefined;
    const subject = { type: 'complaint-photograph', id: `${complaintId}/${photographId}` };
    return readAndLog(table, owner, { agency, ...accessPurpose, subject, requestId, now }, async () => {
      const found = await read<Complaint>(table, complaintKey(complaintId));
      const shown = found?.attachments?.[photographId]?.outcome?.status === 'attached';
      return found?.card.agencyId === agency.id && shown ? found : undefined;
    });
  },
});
export type Photographs = ReturnType<typeof openPhotographs>;

import type { AnnouncedFile, Attachment } from '../../blocks/attachments/attachment';
import { type AttachmentOwner, requestUpload } from '../../blocks/attachments/upload';
import type { Access } from '../../blocks/cases/access';
import { readAndLog } from '../../blocks/people/access-log';
import type { Action } from '../../kernel/identity/action';
import type { Table } from '../../kernel/table/dynamo';
import type { Fine } from '../fines/fine';

/**
 * The files of fines in the table. Each function is one round trip; `ask` takes more if it removes expired
 * announcements.
 */
export const openFiles = ({ table }: { readonly table: Table }) => ({
  ask: (holder: AttachmentOwner, action: Action, announced: AnnouncedFile): Promise<Attachment> =>
    requestUpload(table, holder, action, announced),

  /** Logs that the agency sees a paper, in the access log of the person who sent it; called before it is shown. */
  look: async (
    { id, contest }: Fine,
    fileId: string,
    { agency, accessPurpose, now, requestId }: Access,
  ): Promise<void> => {
    if (!contest) throw new Error(`The fine ${id} has papers, and no contest`);
    const subject = { type: 'fine-paper', id: `${id}/${fileId}` };
    await readAndLog(
      table,
      contest.by,
      { agency, ...accessPurpose, subject, requestId, now },
      async () => true,
    );
  },
});
export type Files = ReturnType<typeof openFiles>;

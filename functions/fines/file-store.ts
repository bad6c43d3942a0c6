import { readAndLog } from '../blocks/access-log';
import { askForFile, type Holder } from '../blocks/attaching';
import type { Announced, Attachment } from '../blocks/attachments';
import type { Action } from '../kernel/action';
import type { Table } from '../kernel/dynamo';
import type { Fine } from './fine';
import type { Access } from './store';

/** The files of fines in the table. Each function is one round trip; asking has more where some are forgotten. */
export const openFiles = ({ table }: { readonly table: Table }) => ({
  ask: (holder: Holder, action: Action, announced: Announced): Promise<Attachment> =>
    askForFile(table, holder, action, announced),

  /** Their access log says who looked at what they sent, before it is shown. */
  look: async (
    { id, contest }: Fine,
    fileId: string,
    { agency, errand, now, requestId }: Access,
  ): Promise<void> => {
    if (!contest) throw new Error(`The fine ${id} has papers of nobody`);
    const subject = { type: 'fine-paper', id: `${id}/${fileId}` };
    await readAndLog(table, contest.by, { agency, ...errand, subject, requestId, now }, async () => true);
  },
});
export type Files = ReturnType<typeof openFiles>;

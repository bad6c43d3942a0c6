import type { AnnouncedFile } from '../../blocks/attachments/attachment';
import { cancelUpload, requestUpload } from '../../blocks/attachments/upload';
import type { Access } from '../../blocks/cases/access';
import { readAndLog } from '../../blocks/people/access-log';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import type { Application, DocumentFile } from '../cases/application';
import { applicationKey } from '../cases/keys';
import { hasReached, isAskedOn } from '../cases/store';
import { attached, holderFor, holderOf } from './document';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

export interface AnnouncedDocument extends AnnouncedFile {
  readonly document: string;
}

const maySee = (application: Application, agencyId: string): boolean =>
  hasReached(application, agencyId) || isAskedOn(application, agencyId);

/** The documents of applications in the table. Each function is one round trip; asking has more where some are forgotten. */
export const openDocuments = ({ table, ids }: Context) => ({
  ask: async (
    applicationId: string,
    owner: string,
    action: Action,
    announced: AnnouncedDocument,
  ): Promise<DocumentFile> => {
    const { document } = announced;
    return { ...(await requestUpload(table, holderFor(applicationId, owner), action, announced)), document };
  },

  cancel: (applicationId: string, owner: string, id: string): Promise<void> =>
    write(table, cancelUpload(holderOf(applicationId, owner), id, attached)),

  /** The application with the agency, once the applicant's access log says that the document was looked at; or undefined. */
  getForAgency: async (
    applicationId: string,
    documentId: string,
    { agency, accessPurpose, now, requestId }: Access,
  ): Promise<Application | undefined> => {
    const owner = ids.ownerOf(applicationId);
    if (!owner) return undefined;
    const subject = { type: 'application-document', id: `${applicationId}/${documentId}` };
    return readAndLog(table, owner, { agency, ...accessPurpose, subject, requestId, now }, async () => {
      const found = await read<Application>(table, applicationKey(applicationId));
      const shown = found?.attachments[documentId]?.outcome?.status === 'attached';
      return found && shown && maySee(found, agency.id) ? found : undefined;
    });
  },
});
export type Documents = ReturnType<typeof openDocuments>;

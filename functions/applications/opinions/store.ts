import type { AnnouncedFile, Attachment } from '../../blocks/attachments/attachment';
import { requestUpload } from '../../blocks/attachments/upload';
import type { Access } from '../../blocks/cases/access';
import { readAndLog } from '../../blocks/people/access-log';
import { throughPages } from '../../blocks/searching/pages';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { read, readAll } from '../../kernel/table/read';
import type { Rule } from '../../kernel/table/rule';
import type { Write } from '../../kernel/table/write';
import { write, writeTogether } from '../../kernel/table/write';
import type { Application, TrackEntry } from '../cases/application';
import { applicationKey, opinionKey, opinionQueueOf } from '../cases/keys';
import { opinionIdOf } from '../cases/opinion';
import { holderOf } from './file';

import type { OpinionCard, OpinionTask } from './task';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface TaskQuery {
  readonly agencyId: string;
  readonly list: 'open' | 'closed';
  readonly filters: readonly Rule[];
  /** Only what is due before this instant. */
  readonly below: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Names the query: a cursor serves no other. */
  readonly name: string;
}

interface Both {
  readonly task: OpinionTask;
  readonly application: Application;
}

const concerns = ({ card }: OpinionTask, agencyId: string): boolean =>
  card.agencyId === agencyId || card.askedBy === agencyId;

/** The tasks of opinions in the table. */
export const openOpinions = (context: Context) => {
  const { table, ids } = context;
  return {
    /** A page of what an agency is asked: one query, more where filters leave much out. */
    list: ({ agencyId, list, filters, below, name, ...paging }: TaskQuery): Promise<Listed<OpinionCard>> =>
      throughPages(paging, (page) =>
        listed<{ readonly card: OpinionCard }, OpinionCard>(
          context,
          `application-opinions:${agencyId}:${name}`,
          {
            ...{ index: 'queue', ranges: [{ partition: opinionQueueOf(agencyId, list) }], filters, below },
            ...{ order: list === 'open' ? 'ascending' : 'descending', ...page },
          },
          ({ card }) => card,
        ),
      ),

    /** What is asked and on what, for either agency, once the applicant's access log says so; or undefined. One round trip. */
    get: async (applicationId: string, opinion: string, access: Access): Promise<Both | undefined> => {
      const owner = ids.ownerOf(applicationId);
      if (!owner) return undefined;
      const { agency, accessPurpose, now, requestId } = access;
      const subject = { type: 'application', id: applicationId };
      return readAndLog(table, owner, { agency, ...accessPurpose, subject, requestId, now }, async () => {
        const keys = [opinionKey(opinionIdOf(applicationId, opinion)), applicationKey(applicationId)];
        const [task, application] = (await readAll(table, keys)) as unknown as [OpinionTask?, Application?];
        return task && application && concerns(task, agency.id) ? { task, application } : undefined;
      });
    },

    application: (id: string): Promise<Application | undefined> =>
      read<Application>(table, applicationKey(id)),

    /** One write of the task, or one transaction with that of the application. */
    act: (task: Write<TrackEntry>, ...others: readonly Write<unknown>[]): Promise<TrackEntry> =>
      others.length ? writeTogether(table, task, ...others) : write(table, task),

    askForFile: (
      opinionId: string,
      agencyId: string,
      action: Action,
      file: AnnouncedFile,
    ): Promise<Attachment> => requestUpload(table, holderOf(opinionId, agencyId), action, file),
  };
};
export type OpinionTasks = ReturnType<typeof openOpinions>;

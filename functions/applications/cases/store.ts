import type { Access } from '../../blocks/cases/access';
import { readAndLog } from '../../blocks/people/access-log';
import { contactOf, personKey } from '../../blocks/people/person';
import { idsBy } from '../../blocks/references/store';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read, readAll } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import { type Application, type Card, isOpen, type TrackEntry } from './application';
import { type ApplicationCommand, writeOf } from './command';
import { ofStatus, type StatusFilter } from './filters';
import { applicationKey, applicationsOf } from './keys';
import { notFound } from './rules';

interface OwnQuery {
  readonly status: StatusFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

type WithCard = { readonly card: Card };
const cardOf = ({ card }: WithCard): Card => card;

/** Those of the applications that there are: one round trip. */
export const applicationsBy = async (table: Table, ids: readonly string[]): Promise<Application[]> => {
  const found = ids.length ? await readAll(table, [...new Set(ids)].map(applicationKey)) : [];
  return found.flatMap((item) => (item ? [item as unknown as Application] : []));
};

/** What an agency may see: drafts, and what was not paid for, have not reached it. */
export const hasReached = ({ card }: Application, agencyId: string): boolean =>
  card.agencyId === agencyId && card.submittedAt !== undefined;

/** Who is asked for an opinion sees the documents for as long as it is under way. */
export const isAskedOn = ({ card, opinions = {} }: Application, agencyId: string): boolean =>
  isOpen(card.status) && Object.values(opinions).some((each) => each.agencyId === agencyId && each.askedAt);

/** The applications in the table. Each function is one round trip, or says otherwise. */
export const openApplications = (context: Context) => {
  const { table, ids } = context;
  const own = async (id: string, owner: string): Promise<Application> => {
    const found = ids.ownerOf(id) === owner ? await read<Application>(table, applicationKey(id)) : undefined;
    if (found?.owner !== owner) throw notFound();
    return found;
  };
  return {
    /** The applicant's own. */
    own,

    listOf: (owner: string, { status, limit, cursor }: OwnQuery) =>
      listed<WithCard, Card>(
        context,
        `applications-of:${owner}:${status}`,
        {
          ...{ index: 'owner', ranges: [{ partition: applicationsOf(owner) }], order: 'descending' },
          ...{ limit, cursor, filters: ofStatus(status) },
        },
        cardOf,
      ),

    /** The person's own with the digits of a short reference: two round trips. */
    byReference: async (owner: string, digits: string): Promise<Card[]> => {
      const found = (await idsBy(table, 'application', digits)).filter((id) => ids.ownerOf(id) === owner);
      return (await applicationsBy(table, found)).map(cardOf);
    },

    /** What the agency has, with who applied for it, once the applicant's access log says so; or undefined. */
    getForAgency: async (id: string, { agency, accessPurpose, now, requestId }: Access) => {
      const owner = ids.ownerOf(id);
      if (!owner) return undefined;
      const access = { agency, ...accessPurpose, subject: { type: 'application', id }, requestId, now };
      return readAndLog(table, owner, access, async () => {
        const [found, person] = await readAll(table, [applicationKey(id), personKey(owner)]);
        const application = found as unknown as Application | undefined;
        if (!application || !hasReached(application, agency.id)) return undefined;
        return { application, applicant: contactOf(person) };
      });
    },

    act: (command: ApplicationCommand): Promise<TrackEntry> => write(table, writeOf(command)),
  };
};
export type Applications = ReturnType<typeof openApplications>;

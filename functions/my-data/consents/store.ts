import { type Access, readAndLog } from '../../blocks/people/access-log';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning, creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { readPartition } from '../../kernel/table/query';
import { read } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write, writeTogether } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import {
  type Agreement,
  type AgreementBody,
  type AgreementView,
  agreementKey,
  agreementsBy,
  type Revision,
  revise,
  revisionKey,
  saysSame,
} from './agreement';
import { type Consent, type ConsentRequest, consentKey, consentsOf, lastOf, newConsent } from './consent';
import { showAgreement } from './showing';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly ids: IdCodec;
}

const consentNotFound = (): Refusal => new Refusal('consent-not-found');
const agreementNotFound = (): Refusal => new Refusal('agreement-not-found');

const agreements = ({ table, signer }: Context) => ({
  /** Publishes what an agreement says from now on. What it says already makes no revision. */
  publish: (agencyId: string, code: string, body: AgreementBody, action: Action): Promise<Agreement> =>
    retryOnConflict(async () => {
      const before = await read<Agreement>(table, agreementKey(agencyId, code));
      if (before && saysSame(before, body)) return before;
      const { present, kept } = revise({ agencyId, code }, before, body, action);
      const { pk, sk, version: _, ...set } = present;
      const first = before ? update({ key: { pk, sk }, version: before.version, set }) : beginning(present);
      await writeTogether(table, first, beginning(kept));
      return present;
    }),

  present: (agencyId: string, code: string) => read<Agreement>(table, agreementKey(agencyId, code)),

  revision: (agencyId: string, code: string, revision: number) =>
    read<Revision>(table, revisionKey(agencyId, code, revision)),

  /** The present revisions of an agency's agreements. */
  list: (
    agencyId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ) =>
    listed<Pick<Agreement, 'card'>, AgreementView>(
      { table, signer },
      `data-agreements:${agencyId}`,
      {
        ...{ index: 'queue', order: 'ascending', limit, cursor },
        ranges: [{ partition: agreementsBy(agencyId) }],
      },
      ({ card }) => showAgreement(card),
    ),
});

const all = ({ table }: Context, person: string): Promise<Consent[]> =>
  readPartition<Consent>(table, { partition: consentsOf(person) });

const consents = (context: Context) => ({
  all: (person: string) => all(context, person),

  /** To the present revision, of an agreement that rests on consent. */
  give: async (person: string, request: ConsentRequest, action: Action): Promise<Consent> => {
    const found = await read<Agreement>(context.table, agreementKey(request.agencyId, request.code));
    if (!found) throw agreementNotFound();
    if (found.card.lawfulBasis !== 'consent') throw new Refusal('consent-not-needed');
    const id = context.ids.ownedId(person, action.id);
    if (found.revision !== request.revision) {
      const earlier = await read<Consent>(context.table, consentKey(person, id));
      if (!earlier) throw new Refusal('agreement-revised', { facts: { revision: found.revision } });
    }
    return write(context.table, creation(newConsent(id, person, found, request, action)));
  },

  withdraw: async (person: string, id: string, action: Action): Promise<void> => {
    const { hash, at } = action;
    await write(
      context.table,
      update({
        key: consentKey(person, id),
        rules: [
          equals('owner', person, consentNotFound),
          equals('state', 'given', () => new Refusal('consent-ended')),
        ],
        set: { state: 'withdrawn', endedAt: instant(at) },
        missing: consentNotFound,
        remember: { action, entry: { hash, at } },
      }),
    );
  },

  /** Whether the person consents to an agreement of the agency that asks: all that is needed is read side by side. */
  look: async (person: string, code: string, access: Access) => {
    const agencyId = access.agency.id;
    return readAndLog(context.table, person, access, async () => {
      const key = agreementKey(agencyId, code);
      const [found, given] = await Promise.all([read<Agreement>(context.table, key), all(context, person)]);
      return found ? { agreement: found, last: lastOf(given, agencyId, code) } : undefined;
    });
  },
});

export const openConsents = (context: Context) => ({
  agreements: agreements(context),
  consents: consents(context),
  ownerOf: context.ids.ownerOf,
});
export type Consents = ReturnType<typeof openConsents>;

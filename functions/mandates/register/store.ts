import {
  type Card,
  isPassedOn,
  lifecycle,
  type Mandate,
  mandateKey,
  mandatesOf,
  rootOf,
} from '../../blocks/mandates/mandate';
import { type Access, readAndLog } from '../../blocks/people/access-log';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import { type Action, subActionOf } from '../../kernel/identity/action';
import { listed } from '../../kernel/table/list';
import { read, readAll } from '../../kernel/table/read';
import { equals, oneOf } from '../../kernel/table/rule';
import { write } from '../../kernel/table/write';
import { commandWrite } from '../mandates/command';
import type { Context } from '../mandates/context';
import { mandateNotFound } from '../mandates/offer';
import { accountlessRef, type KnownParty, partyKey } from '../mandates/party';

const never = (): Refusal => new Refusal('internal');

interface Listing {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly ended: boolean;
}

/** Whom an agency asks about, by its own identifiers; of all delegates where it names none. */
export interface RegisterQuery {
  readonly agencyId: string;
  readonly representee: string;
  readonly delegate?: string;
}

/** The most mandates that one pair has in one role: an agency that ends them ends all. */
const maxEnded = 100;

/** Who is meant by an agency's identifiers. */
const openParties =
  ({ table }: Context) =>
  async (agencyId: string, representee: string, delegate?: string) => {
    const identifiers = delegate === undefined ? [representee] : [representee, delegate];
    const keys = identifiers.map((each) => partyKey(agencyId, each));
    const [one, other] = (await readAll(table, keys)) as unknown as (KnownParty | undefined)[];
    return { representee: one?.ref ?? accountlessRef(agencyId, representee), delegate: other?.ref };
  };

/** A page of what an agency has registered for whoever is represented. */
const find = (
  context: Context,
  ref: string,
  { agencyId, delegate }: RegisterQuery,
  { limit, cursor, ended }: Listing,
) =>
  listed<Pick<Mandate, 'card'>, Card>(
    context,
    `registered:${agencyId}:${delegate ?? ''}:${ended}:${ref}`,
    {
      index: 'owner',
      ranges: [{ partition: mandatesOf(ref) }],
      order: 'descending',
      filters: [
        equals('card.register.agencyId', agencyId, never),
        ...(delegate === undefined ? [] : [equals('card.register.delegate', delegate, never)]),
        ...(ended ? [] : [oneOf('card.state', ['offered', 'accepted', 'active'], never)]),
      ],
      ...{ limit, cursor },
    },
    ({ card }) => card,
  );

/** The register's mandates in the table. */
export const openRegister = (context: Context) => {
  const { table, ids } = context;
  const refsOf = openParties(context);
  return {
    refsOf,

    /** The look is in the access log of whoever is represented. */
    list: async (asked: RegisterQuery, access: Access, listing: Listing) => {
      const { representee } = await refsOf(asked.agencyId, asked.representee);
      const found = await readAndLog(table, representee, access, async () => {
        const list = await find(context, representee, asked, listing);
        return list.items.length > 0 || list.next !== undefined ? list : undefined;
      });
      if (!found) throw mandateNotFound();
      return found;
    },

    show: async (id: string, access: Access): Promise<Card> => {
      const ref = ids.ownerOf(rootOf(id));
      if (ref === undefined) throw mandateNotFound();
      const found = await readAndLog(table, ref, access, () => read<Mandate>(table, mandateKey(id)));
      if (!found) throw mandateNotFound();
      return found.card;
    },

    /** Ends those that are accepted, and withdraws those that are not, each by a write of its own that may be repeated. */
    end: async (asked: Required<RegisterQuery>, role: string, action: Action): Promise<void> => {
      const { representee } = await refsOf(asked.agencyId, asked.representee);
      const { items } = await find(context, representee, asked, { limit: maxEnded, ended: true });
      const all = items.filter((card) => card.role === role && !isPassedOn(card.id));
      if (all.length === 0) throw mandateNotFound();
      const by = { agencyId: asked.agencyId };
      for (const { id, state } of all) {
        const name = state === 'offered' ? 'withdraw' : 'end';
        if (!lifecycle[name].from.includes(state)) continue;
        const change = { remove: timerAttributes };
        await write(table, commandWrite({ id, name, by, change, action: subActionOf(action, id) }));
      }
    },
  };
};
export type Register = ReturnType<typeof openRegister>;

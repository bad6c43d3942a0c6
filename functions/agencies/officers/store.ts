import { agencyKey } from '../../blocks/agencies/api-key';
import { officerKey, officersOf } from '../../blocks/agencies/officer';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { requirement } from '../../kernel/table/requirement';
import { differs, type Item, orAbsent } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { writeTogether } from '../../kernel/table/write';
import { agencyNotFound } from '../agencies/agency';
import {
  activeOfficer,
  allows,
  invitationUnknown,
  isLapsed,
  type NamedOfficer,
  namedKey,
  namedPrefix,
  officerNotFound,
} from './officer';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface Invited {
  readonly agencyId: string;
  readonly officerId: string;
}

const already = (): Refusal => new Refusal('officer-already');

const entryOf = ({ hash, at }: Action) => ({ hash, at });

/** One transaction: the invitation is used up, and the person is the officer. */
const accept = async (table: Table, { agencyId, officerId }: Invited, ref: string, action: Action) => {
  const found = await read<NamedOfficer>(table, namedKey(agencyId, officerId));
  if (!found || (isLapsed(found, action.at) && found.timeline[action.id] === undefined))
    throw invitationUnknown();
  const used = update({
    key: namedKey(agencyId, officerId),
    rules: [allows('accept')],
    set: { state: 'active', ref },
    missing: invitationUnknown,
    remember: { action, entry: entryOf(action) },
  });
  const { pk, sk, type, version: _, ...officer } = activeOfficer(found, ref);
  // Who was ended and is named again is an officer again; who is one is not made another.
  const made = update({
    key: { pk, sk },
    type,
    set: officer,
    rules: [orAbsent(differs('state', 'active', already))],
  });
  await writeTogether(table, used, made);
  return found;
};

const end = async (table: Table, agencyId: string, officerId: string, action: Action): Promise<void> => {
  const found = await read<NamedOfficer>(table, namedKey(agencyId, officerId));
  if (!found) throw officerNotFound();
  const ended = update({
    key: namedKey(agencyId, officerId),
    rules: [allows('end')],
    set: { state: 'ended' },
    missing: officerNotFound,
    remember: { action, entry: entryOf(action) },
  });
  const { ref } = found;
  const opensNothing = (of: string) =>
    update({ key: officerKey(agencyId, of), type: 'officer', set: { state: 'ended' } });
  await writeTogether(table, ended, ...(ref === undefined ? [] : [opensNothing(ref)]));
};

/** Officers of agencies in the table. */
export const openNamings = (context: Context) => ({
  /** Returns the naming, or its current state when the action is repeated. Refuses with `agency-not-found`. */
  name: (officer: NamedOfficer): Promise<NamedOfficer> =>
    writeTogether(
      context.table,
      creation(officer),
      requirement(agencyKey(officer.agencyId), [], agencyNotFound),
    ),
  list: (
    agencyId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ) =>
    listed<Item, NamedOfficer>(
      context,
      `officers:${agencyId}`,
      {
        ranges: [{ partition: officersOf(agencyId), prefix: namedPrefix }],
        order: 'ascending',
        limit,
        cursor,
      },
      (item) => item as unknown as NamedOfficer,
    ),
  accept: (invited: Invited, ref: string, action: Action) => accept(context.table, invited, ref, action),
  end: (agencyId: string, officerId: string, action: Action) =>
    end(context.table, agencyId, officerId, action),
});
export type Namings = ReturnType<typeof openNamings>;

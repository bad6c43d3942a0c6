import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { actableService, type Kind, kinds } from '../../blocks/mandates/mandate';
import { type Refusal, refuseField } from '../../kernel/contract/refusal';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { id, names } from '../../kernel/text/fields';

/*
 * A namespace: the roles in which somebody may act for another, as data of the portal's operator or of the agency that keeps
 * the register they come from. `TAX:ACCOUNTANT` is the role ACCOUNTANT of the namespace TAX.
 */

const word = '[A-Z][A-Z0-9_]{0,39}';

export const namespaceCode = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^${word}$`),
    'Use capital letters, digits and underscores, a letter first, at most 40.',
  ),
);

/** `NAMESPACE:ROLE`. */
export const roleName = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${word}:${word}$`), 'Must be a namespace and a role, such as TAX:ACCOUNTANT.'),
);

export const grantors = ['people', 'agency'] as const;

export const role = v.strictObject({
  names: names(100),
  kind: v.picklist(kinds),
  /** Whether people grant it themselves, or the agency of the namespace registers it. */
  grantedBy: v.picklist(grantors),
  /** The services that it is for; all but `mandates` where it is left out. */
  services: v.optional(v.pipe(v.array(actableService), v.minLength(1), v.maxLength(20))),
  maySubDelegate: v.optional(v.boolean(), false),
});
export type Role = v.InferOutput<typeof role>;

export const namespaceDetails = v.strictObject({
  names: names(100),
  /** Whose register it is; null for the portal's own. */
  agencyId: v.nullable(id),
  roles: v.pipe(v.record(namespaceCode, role), v.minEntries(1), v.maxEntries(50)),
});
export type NamespaceDetails = v.InferOutput<typeof namespaceDetails>;

export const namespaceView = v.strictObject({ code: namespaceCode, ...namespaceDetails.entries });
/** As everybody sees it: with what its agency is called. */
export const publicNamespace = withAgencyNames(namespaceView);
export type NamespaceView = v.InferInput<typeof namespaceView>;

export interface Namespace extends Stored {
  readonly made: Mark;
  readonly card: NamespaceDetails & { readonly code: string };
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const namespaceKey = (code: string): Key => ({ pk: key('mandate-namespace', code), sk: 'namespace' });
export const namespaceList = key('mandate-namespaces');

export const newNamespace = (
  code: string,
  details: NamespaceDetails,
  action: Action,
): Namespace & object => ({
  ...namespaceKey(code),
  ...{ type: 'mandate-namespace', version: 1, made: markOf(action) },
  card: { code, ...details },
  timeline: {},
  ...{ queueKey: namespaceList, queueSort: code },
});

const unknownNamespace = (pointer: string): Refusal =>
  refuseField('namespace-unknown', pointer, 'There is no such namespace, or it is not yours.');
const unknownRole = (pointer: string): Refusal =>
  refuseField('role-unknown', pointer, 'The namespace has no such role, or it is not granted in this way.');

/** A role, as who grants it may: people, or the agency whose namespace it is. Refuses any other (422). */
export const roleFor = (
  namespace: Namespace | undefined,
  name: string,
  by: { readonly agencyId: string } | 'people',
  pointer: string,
): Role & { readonly kind: Kind } => {
  const { card } = namespace ?? {};
  if (!card || (by !== 'people' && card.agencyId !== by.agencyId)) throw unknownNamespace(pointer);
  const found = card.roles[name.split(':')[1] ?? ''];
  if (!found || (found.grantedBy === 'people') !== (by === 'people')) throw unknownRole(pointer);
  return found;
};

import * as v from 'valibot';
import { officerKey, officersOf } from '../../blocks/agencies/officer';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import { type Signer, same } from '../../kernel/identity/signer';
import type { Stored } from '../../kernel/table/dynamo';
import { type Item, oneOf, type Rule } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { id, instant, oneLine } from '../../kernel/text/fields';
import { days, instant as instantOf } from '../../kernel/text/time';
import { scope } from '../keys/views';

/*
 * The naming of an officer: an agency (or an operator, of its first) says who shall be one, and gets a code for them; who enters the
 * code, signed in, is the officer from then on, until the agency ends it.
 */

export const lifecycle = {
  accept: { from: ['invited'], to: 'active' },
  end: { from: ['invited', 'active'], to: 'ended' },
} as const;
export const states = ['invited', 'active', 'ended'] as const;
type State = (typeof states)[number];

/** An admin names other officers, and ends them. */
export const roles = ['admin', 'officer'] as const;
const adminScope = 'agencies:write';

/** How long the code counts. */
export const invitationDays = 14;

const scopes = v.pipe(
  v.array(scope),
  v.maxLength(50),
  v.check((all) => new Set(all).size === all.length, 'Name each scope once.'),
);

export const naming = v.strictObject({
  name: oneLine(80),
  role: v.picklist(roles),
  unit: v.optional(oneLine(80)),
  /** What they may do, in the words of API keys. */
  scopes,
});
export type Naming = v.InferOutput<typeof naming>;

export const officerView = v.strictObject({
  id,
  name: v.string(),
  role: v.picklist(roles),
  unit: v.nullable(v.string()),
  scopes: v.array(v.string()),
  state: v.picklist(states),
  namedAt: instant,
  /** By which officer, or `operator`. */
  namedBy: v.string(),
});
export const invitationView = v.strictObject({ ...officerView.entries, invitation: v.nullable(v.string()) });

export interface NamedOfficer extends Stored {
  readonly made: Mark;
  readonly id: string;
  readonly agencyId: string;
  readonly named: Naming;
  readonly by: string;
  readonly state: State;
  readonly namedAt: number;
  /** Who has entered the code (`personRef`). */
  readonly ref?: string;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const namedKey = (agencyId: string, officerId: string): Key => ({
  pk: officersOf(agencyId),
  sk: key('named', officerId),
});
export const namedPrefix = key('named', '');

export const officerNotFound = (): Refusal => new Refusal('officer-not-found');
export const invitationUnknown = (): Refusal => new Refusal('invitation-unknown');

export const allows = (action: keyof typeof lifecycle): Rule =>
  oneOf(
    'state',
    lifecycle[action].from,
    (item: Item) => new Refusal('officer-changed', { facts: { state: String(item.state) } }),
  );

export const scopesOfOfficer = ({ role, scopes: given }: Naming): string[] => [
  ...new Set(['agencies:read', ...(role === 'admin' ? [adminScope] : []), ...given]),
];

export const newOfficer = (agencyId: string, named: Naming, by: string, action: Action): NamedOfficer => {
  const own = unownedId(action.id);
  return {
    ...namedKey(agencyId, own),
    ...{ type: 'officer-naming', version: 1, made: markOf(action), id: own, agencyId, named, by },
    ...{ state: 'invited', namedAt: action.at, timeline: {} },
  };
};

/** What the authorizer looks up, once the code is entered. */
export const activeOfficer = ({ agencyId, id: own, named }: NamedOfficer, ref: string) => ({
  ...officerKey(agencyId, ref),
  ...{ type: 'officer', version: 1, state: 'active', id: own, name: named.name },
  scopes: scopesOfOfficer(named),
});

const secretOf = (signer: Signer, agencyId: string, officerId: string): string =>
  signer.deriveSecret('api-key', `officer\n${agencyId}\n${officerId}`);

/** 160 bits that stand nowhere: there is no guessing them. */
export const invitationOf = (
  signer: Signer,
  { agencyId, id: own }: Pick<NamedOfficer, 'agencyId' | 'id'>,
): string => `${agencyId}_${own}_${secretOf(signer, agencyId, own)}`;

/** Whose invitation it is; undefined of one that was not made here. */
export const readInvitation = (signer: Signer, text: string) => {
  const [, agencyId = '', officerId = '', secret = ''] = /^(\w{24})_(\w{24,40})_(\w{32})$/.exec(text) ?? [];
  return agencyId && same(secretOf(signer, agencyId, officerId), secret)
    ? { agencyId, officerId }
    : undefined;
};

export const isLapsed = ({ namedAt }: NamedOfficer, now: number): boolean =>
  now > namedAt + days(invitationDays);

export const showOfficer = ({ id: own, named, state, namedAt, by }: NamedOfficer) => ({
  ...{ id: own, name: named.name, role: named.role, unit: named.unit ?? null },
  ...{ scopes: scopesOfOfficer(named), state, namedAt: instantOf(namedAt), namedBy: by },
});

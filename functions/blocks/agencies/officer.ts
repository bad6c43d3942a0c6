import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';

/*
 * Officers of agencies, who sign in at the portal's user pool and act in their own name (docs/adr/0165). The agencies service names
 * them; the authorizer of agencies looks them up.
 */

/** What a person is to an agency. Under their own reference, so that nobody is two officers of one. */
export interface OfficerItem extends Stored {
  /** As the agency knows them: the id of the naming. */
  readonly id: string;
  /** As acts name them. */
  readonly name: string;
  readonly scopes: readonly string[];
  readonly state: 'active' | 'ended';
}

export const officersOf = (agencyId: string): string => key('officers', agencyId);
/** `ref` is a `personRef`. */
export const officerKey = (agencyId: string, ref: string): Key => ({
  pk: officersOf(agencyId),
  sk: key('officer', ref),
});

/** The names of officers are told apart by the end of their ids: acts compare names. */
export const nameOfOfficer = ({ name, id }: Pick<OfficerItem, 'name' | 'id'>): string =>
  `${name} (${id.slice(-6)})`;

export const isOfficer = (item: Item | undefined): item is OfficerItem & Item => item?.state === 'active';

/** How a caller of an agency shows who they are, in `x-api-key`. */
export interface Credentials {
  /** An API key, or the agency's id where officers call by themselves. */
  readonly by: string;
  /** The access tokens of the officer who acts and of the one who agrees. */
  readonly tokens: readonly string[];
}

/** `<key or agency's id> [<officer's token> [<second officer's token>]]`; undefined of more than that. */
export const readCredentials = (header: string): Credentials | undefined => {
  const [by = '', ...tokens] = header.split(/\s+/);
  return by && tokens.length <= 2 ? { by, tokens } : undefined;
};

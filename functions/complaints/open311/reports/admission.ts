import { readApiKey, refusalOf, type Shown, scopesOfKey } from '../../../blocks/agencies/api-key';
import { Refusal } from '../../../kernel/contract/refusal';
import type { Requests } from '../requests/store';

/*
 * Who may write by Open311: whose `api_key` in the form has the scope.
 */

const scope = 'open311:write';

const refusedKey = (): Refusal => new Refusal('api-key-refused');

type Known = Awaited<ReturnType<Requests['admit']>>;

/** The key that a form shows. */
export const shownIn = ({ api_key: key = '' }: { readonly api_key?: string | undefined }): Shown => {
  const shown = readApiKey(key);
  if (!shown) throw refusedKey();
  return shown;
};

/** Unknown, wrong, expired, revoked, suspended, or without the scope: the caller hears the same. */
export const admit = (shown: Shown, known: Known, now: number): void => {
  const scopes: unknown = known.apiKey?.scopes;
  const opens = refusalOf(shown, known, now) === undefined;
  if (!opens || !scopesOfKey({ scopes: scopes as string[] }).includes(scope)) throw refusedKey();
};

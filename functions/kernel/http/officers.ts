import { asksOfficer, type Route } from '../contract/contract';
import { Refusal } from '../contract/refusal';
import type { Caller } from '../identity/caller';

/*
 * The officers of an act: those who signed in, whatever the headers say. Where the agency's policy asks that they sign in, a name in a
 * header counts for nothing (docs/adr/0165).
 */

type Values = Readonly<Record<string, string>>;

const first = 'diwan-officer';
const second = 'diwan-second-officer';

const asHeader = (name: string | undefined, header: string): Values =>
  name === undefined ? {} : { [header]: encodeURIComponent(name) };

/** The headers of a request, with the officers who signed in as those whom it names. Refuses (`officer-sign-in-required`). */
export const withOfficers = (route: Route, headers: Values, caller: Caller): Values => {
  if (caller.kind !== 'agency' || !asksOfficer(route)) return headers;
  const { officer, second: agreeing, officersSignIn } = caller;
  const isNamedAlone = headers[second] !== undefined && agreeing === undefined;
  if (officersSignIn && (officer === undefined || isNamedAlone)) {
    throw new Refusal('officer-sign-in-required', {
      detail: 'Your agency’s policy is that officers sign in: send their access tokens in x-api-key.',
    });
  }
  return { ...headers, ...asHeader(officer, first), ...asHeader(agreeing, second) };
};

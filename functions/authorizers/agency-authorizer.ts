import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import {
  type ApiKeyItem,
  active,
  agencyKey,
  apiKeyKey,
  readApiKey,
  refusalOf,
  type Shown,
  scopesOfKey,
  usageKeyOf,
} from '../blocks/agencies/api-key';
import {
  type Credentials,
  isOfficer,
  nameOfOfficer,
  type OfficerItem,
  officerKey,
  readCredentials,
} from '../blocks/agencies/officer';
import { type CallsItem, callsKey, dayOf } from '../kernel/calls/calls';
import { personRef } from '../kernel/identity/id-codec';
import type { Signer } from '../kernel/identity/signer';
import type { Log } from '../kernel/outside/log';
import { sandboxOf } from '../kernel/sandbox/names';
import type { Table } from '../kernel/table/dynamo';
import { readAll } from '../kernel/table/read';
import { holds, type Item } from '../kernel/table/rule';
import type { Clock } from '../kernel/text/time';
import { headerOf, Unauthorized, welcome } from './policy';
import { type SignedInEffects, whoShows } from './signed-in';

interface Effects {
  readonly table: Table;
  readonly signer: Signer;
  readonly log: Log;
  readonly clock: Clock;
  /** Who shows access tokens, where officers may sign in. */
  readonly people?: SignedInEffects;
}

/** What services are to note of calls with this key: of a live one, that there was one today. */
const notesOf = ({ mode }: ApiKeyItem, calls: CallsItem | undefined, now: number) => {
  if (mode !== 'test')
    return calls?.card?.lastCallOn === dayOf(now) ? {} : ({ noted: 'connection' } as const);
  const { drill } = calls ?? {};
  const isDue = drill && Date.parse(drill.until) > now;
  return { mode, noted: 'calls', ...(isDue ? { drill: drill.run } : {}) } as const;
};

type Headers = APIGatewayRequestAuthorizerEvent['headers'];

/** Where a request shows its key: in the one header by which the gateway remembers the answer, and nowhere else. */
const shownIn = {
  'x-api-key': (headers: Headers) => readCredentials(headerOf(headers, 'x-api-key')),
  bearer: (headers: Headers) =>
    readCredentials(/^bearer +(\S+)$/i.exec(headerOf(headers, 'authorization'))?.[1] ?? ''),
} as const;

/** Why nobody is let in, for the log. */
class Refused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}
const refuse = (reason: string): never => {
  throw new Refused(reason);
};

/** Whose key it is, or of which agency officers call by themselves. */
const agencyOf = ({ by, tokens }: Credentials): { readonly agencyId: string; readonly shown?: Shown } => {
  const shown = readApiKey(by);
  if (shown) return { agencyId: shown.agencyId, shown };
  return /^[0-9a-v]{24}$/.test(by) && tokens.length > 0 ? { agencyId: by } : refuse('key-malformed');
};

const keysOfOfficers = async (
  { people }: Effects,
  { tokens }: Credentials,
  agencyId: string,
  { headers, requestContext }: APIGatewayRequestAuthorizerEvent,
) => {
  const from = { headers, address: requestContext.identity?.sourceIp ?? '' };
  const refs = tokens.map(async (token) => {
    const found = people ? await whoShows(people, token, from) : refuse('tokens-not-taken');
    return 'refused' in found ? refuse(`token-${found.refused}`) : personRef(found.sub);
  });
  const known = await Promise.all(refs);
  if (new Set(known).size < known.length) refuse('one-officer-twice');
  return known.map((ref) => officerKey(agencyId, ref));
};

/** What all of them may do. */
const common = (all: readonly (readonly string[])[]): string[] => {
  const [first = [], ...others] = all;
  return first.filter((scope) => others.every((each) => each.includes(scope)));
};

const contextOf = (agency: Item, apiKey: ApiKeyItem | undefined, officers: readonly OfficerItem[]) => {
  const [officer, second] = officers.map((each) => encodeURIComponent(nameOfOfficer(each)));
  const scopes = common([...(apiKey ? [scopesOfKey(apiKey)] : []), ...officers.map((each) => each.scopes)]);
  return {
    keyId: apiKey?.id ?? String(officers[0]?.id),
    scopes: scopes.join(' '),
    ...(apiKey?.networks ? { networks: apiKey.networks.join(' ') } : {}),
    ...(officer ? { officer } : {}),
    ...(second ? { second } : {}),
    ...(agency.officers === 'signed-in' ? { officersSignIn: 'true' as const } : {}),
  };
};

/** The agency with what its caller may do. Throws `Refused` where nobody is let in. */
const admit = async (effects: Effects, credentials: Credentials, event: APIGatewayRequestAuthorizerEvent) => {
  const { agencyId, shown } = agencyOf(credentials);
  const officerKeys = await keysOfOfficers(effects, credentials, agencyId, event);
  const ofKey = shown ? [apiKeyKey(agencyId, shown.keyId), callsKey(agencyId)] : [];
  const [agency, ...found] = await readAll(effects.table, [agencyKey(agencyId), ...ofKey, ...officerKeys]);
  const [apiKey, calls] = shown ? found : [];
  const now = effects.clock();
  if (shown) {
    const reason = refusalOf(shown, { agency, apiKey }, now);
    if (reason) return refuse(reason);
  } else if (!agency || !holds(active, agency)) return refuse('agency-unknown-or-suspended');
  const officers = found.slice(ofKey.length).filter(isOfficer);
  if (officers.length < officerKeys.length) return refuse('no-officer');
  const item = apiKey as unknown as ApiKeyItem | undefined;
  const noted = item ? notesOf(item, calls as unknown as CallsItem | undefined, now) : {};
  const apart = item?.mode === 'test' ? { sandbox: sandboxOf(agencyId, agency?.sandbox) } : {};
  return { agencyId, ...contextOf(agency ?? {}, item, officers), ...apart, ...noted };
};

/**
 * Admits callers with an agency's API key, its officers by their access tokens, or both. The reason for a refusal is logged
 * and not answered.
 */
export const agencyAuthorizer =
  (effects: Effects, shownAs: keyof typeof shownIn = 'x-api-key') =>
  async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const { requestId } = event.requestContext;
    const credentials = shownIn[shownAs](event.headers);
    try {
      const { agencyId, ...context } = await admit(effects, credentials ?? refuse('key-malformed'), event);
      const usageKey = usageKeyOf(effects.signer, agencyId);
      return welcome(event.methodArn, { kind: 'agency', id: agencyId, ...context }, usageKey);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { agencyId, keyId } = readApiKey(credentials?.by ?? '') ?? {};
      effects.log.info('API key refused', {
        reason: error.reason,
        ...(agencyId ? { agencyId, keyId } : {}),
        requestId,
      });
      throw new Unauthorized();
    }
  };

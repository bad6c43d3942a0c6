import type { SSMClientConfig } from '@aws-sdk/client-ssm';
import * as v from 'valibot';
import { Refusal } from '../../kernel/contract/refusal';
import { withRetry } from '../../kernel/table/dynamo';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import { type Tier, tiers } from '../agencies/agency';

/** What is known only when all services are deployed, and may change without a deployment of this one. */
export interface Parameters {
  /** The id of each tier's usage plan. */
  planIds(): Promise<Readonly<Record<Tier, string>>>;
  /** The scopes that an API key may have. */
  scopes(): Promise<readonly string[]>;
}

interface Options {
  /** The names of the parameters. */
  readonly plans: string;
  readonly scopes: string;
  readonly clock: Clock;
  readonly config?: SSMClientConfig;
}

const planIds = v.object(v.entriesFromList(tiers, v.string()));

/**
 * Reads the parameters as reference data: kept for ten minutes at most. One that is not there yet refuses with `busy`, as the
 * portal's first deployment writes it last.
 */
export const openParameters = ({ plans, scopes, clock, config = {} }: Options): Parameters => {
  const open = async () => (await import('./parameter-store')).openParameterStore(config);
  let opened: ReturnType<typeof open> | undefined;
  const cached = cachedReference<string>(async (name) => {
    opened ??= open();
    const store = await opened;
    return withRetry(() => store.get(name));
  }, clock);
  const get = async (name: string): Promise<string> => {
    const value = await cached.get(name);
    if (value === undefined) throw new Refusal('busy', { detail: 'The portal is being set up.' });
    return value;
  };
  return {
    planIds: async () => v.parse(planIds, JSON.parse(await get(plans))),
    // No scope has a space in it.
    scopes: async () => (await get(scopes)).split(' '),
  };
};

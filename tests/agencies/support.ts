import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { openAgencies } from '../../functions/agencies/agencies/store';
import { contract } from '../../functions/agencies/contract';
import { handlers } from '../../functions/agencies/handlers';
import { openKeys } from '../../functions/agencies/keys/store';
import { openNamings } from '../../functions/agencies/officers/store';
import { openRequests } from '../../functions/agencies/onboarding/store';
import { openUsagePlans } from '../../functions/agencies/plans/usage-plans';
import { agencyAuthorizer } from '../../functions/authorizers/agency-authorizer';
import { serve } from '../../functions/kernel/http/serve';
import { callerOf } from '../../functions/kernel/identity/caller';
import { controlOperations, type Operation, Refused } from '../../local/gateway/control';
import { type ControlPlane, startControlPlane } from '../../local/gateway/control-plane';
import { createKeyStore, type KeyStore } from '../../local/gateway/keys';
import { type Caller, operator } from '../support/callers';
import type { Client } from '../support/client';
import { localCloud } from '../support/engine';
import { actingAs, asFunction } from '../support/functions';
import { type Portal, usePortal, type World } from '../support/portal';

const planIds = { test: 'plan-test', standard: 'plan-standard', high: 'plan-high' } as const;
const scopes = ['agencies:read', 'complaints:read', 'complaints:write'];
export const staff = operator('operator-1');

export const registration = {
  names: { en: 'Amman Municipality', ar: 'أمانة عمّان' },
  jurisdiction: 'jo-amman',
  contact: { email: 'systems@amman.example', phone: '+96265359970' },
  tier: 'standard',
} as const;

/** The gateway's control plane, with what it was asked and what it refuses next. */
interface Gateway {
  readonly keys: KeyStore;
  /** The operations that were called, in order. */
  readonly calls: string[];
  /** The next `times` calls of this operation are refused like this, without effect. */
  refuse(operation: string, times: number, status: number, code: string): void;
  /** Nothing is refused any more. */
  calm(): void;
}

const openGateway = (folder: string) => {
  const keys = createKeyStore(join(folder, 'keys.json'));
  const calls: string[] = [];
  let planned: { operation: string; left: number; refused: Refused }[] = [];
  const gateway: Gateway = {
    keys,
    calls,
    refuse: (operation, times, status, code) => {
      planned.push({ operation, left: times, refused: new Refused(status, code, code) });
    },
    calm: () => {
      planned = [];
    },
  };
  const known = controlOperations(keys, Object.values(planIds));
  const operations = Object.entries(known).map(([name, operation]): [string, Operation] => [
    name,
    (call) => {
      calls.push(name);
      const due = planned.find((each) => each.operation === name && each.left > 0);
      if (!due) return operation(call);
      due.left -= 1;
      throw due.refused;
    },
  ]);
  return { gateway, operations: Object.fromEntries(operations) };
};

/** Which plans the agency's key is on. */
export const plansOf = ({ keys }: Pick<Gateway, 'keys'>, agencyId: string): string[] => {
  const own = keys.keys().filter(({ name }) => name.endsWith(agencyId));
  return keys
    .planKeys()
    .filter(({ keyId }) => own.some(({ id }) => id === keyId))
    .map(({ planId }) => planId);
};

interface Agencies {
  readonly portal: Portal;
  readonly client: Client<typeof contract>;
  readonly gateway: Gateway;
  /** Registers an agency of its own for a test; gives its id. */
  register(more?: object): Promise<string>;
  /** Shows a key to the authorizer: who it says is calling, and the key it counts by. Throws its refusal. */
  show(apiKey: string): Promise<{ readonly caller: Caller; readonly usageIdentifierKey: string | undefined }>;
}

const show = async ({ table, signer, log, clock }: World, apiKey: string) => {
  const event = {
    headers: { 'X-Api-Key': apiKey },
    methodArn: 'arn:aws:execute-api:eu-central-1:000000000000:api/live/GET/v1/agency/agencies/self',
    requestContext: { requestId: 'request-1' },
  } as unknown as APIGatewayRequestAuthorizerEvent;
  const answer = await agencyAuthorizer({ table: asFunction('agency', table), signer, log, clock })(event);
  if (callerOf(answer.context).kind !== 'agency') throw new Error('The authorizer named no agency');
  const context = { principalId: answer.principalId, ...answer.context } as NonNullable<Caller['context']>;
  return { caller: { context }, usageIdentifierKey: answer.usageIdentifierKey ?? undefined };
};

/** The agencies service with its stores, a gateway to manage, and the authorizer that checks its keys. */
export const useAgencies = (): (() => Agencies) => {
  const folder = mkdtempSync(join(tmpdir(), 'agencies-'));
  const { gateway, operations } = openGateway(folder);
  let plane: ControlPlane;
  beforeAll(async () => {
    plane = await startControlPlane({
      operations,
      region: localCloud.region,
      check: () => undefined,
      onRefused: () => undefined,
    });
  });
  afterAll(async () => {
    await plane.stop();
    rmSync(folder, { recursive: true });
  });
  const opened = usePortal({
    contract,
    open: (world) => {
      const config = { endpoint: plane.endpoint, ...localCloud };
      const plans = openUsagePlans({
        planIds: async () => planIds,
        signer: world.signer,
        log: world.log,
        config,
      });
      const open = (own: World) => {
        const stores = {
          agencies: openAgencies(own),
          keys: openKeys(own),
          requests: openRequests(own),
          namings: openNamings(own),
          ids: own.ids,
        };
        return handlers({ ...stores, plans, signer: world.signer, scopes: async () => scopes });
      };
      return serve(contract, open, actingAs('agencies', world));
    },
  });
  return () => {
    const portal = opened();
    const client = portal.client(contract);
    return {
      portal,
      client,
      gateway,
      register: async (more = {}) => {
        const reply = await client.registerAgency({ caller: staff, body: { ...registration, ...more } });
        return reply.body.id;
      },
      show: (apiKey) => show(portal, apiKey),
    };
  };
};

import { contracts } from '../../functions/contracts';
import { backgroundOf, queueVariable, sealsOf, workersOf } from '../../functions/kernel/contract/events';
import { authorizers } from '../../functions/kernel/contract/gateway/definition';
import { type SmokeRequest, smokeRequestOf } from '../../functions/kernel/contract/smoke';
import { keyVariable } from '../../functions/kernel/identity/keys';
import { platformFunctions } from '../../functions/platform/contract';

/** A function with what it is asked: a request, a batch of nothing, or only whether it loads. */
export interface Probed {
  readonly name: string;
  readonly request?: SmokeRequest;
  readonly event?: object;
}

/** Takes no message: what it needs to take one is made all the same. */
const nothing = { Records: [] };

/** All functions that the build makes. */
export const probed: readonly Probed[] = [
  ...contracts.map((contract) => ({ name: contract.name, request: smokeRequestOf(contract) })),
  ...contracts
    .flatMap((contract) => backgroundOf(contract, contracts))
    .map(({ name }) => ({ name, event: nothing })),
  ...[...authorizers, ...platformFunctions.map(({ name }) => name), 'smoke'].map((name) => ({ name })),
];

const queue = 'https://sqs.eu-central-1.amazonaws.com/000000000000/queue';

/** What functions find in their environment: the union of all, as a stage would give each its own. */
export const environmentWith = (endpoint: string, table: string): Readonly<Record<string, string>> => ({
  ...{ TABLE_NAME: table, AWS_ENDPOINT_URL_DYNAMODB: endpoint },
  ...Object.fromEntries(sealsOf(contracts).map((use) => [keyVariable(use), 'k'.repeat(64)])),
  LOG_LEVEL: 'INFO',
  ...{
    ATTACHMENTS_BUCKET: 'diwan',
    CHECKPOINTS_BUCKET: 'diwan',
    TIME_ZONE: 'Asia/Amman',
    PORTAL_URL: 'https://portal.example',
  },
  ...{ USER_POOL_ID: 'eu-central-1_Check', USER_POOL_CLIENT_ID: 'check' },
  ...{ PLANS_PARAMETER: '/diwan/check/plans', SCOPES_PARAMETER: '/diwan/check/scopes' },
  ...{ PAYMENT_PROVIDER: 'stripe', PAYMENT_PROVIDER_KEY: 'check', PAYMENT_CALLBACK_SECRET: 'check' },
  PAYMENT_CURRENCY: 'JOD',
  ...{ EVENTS_QUEUE_URL: queue, REPLAY_QUEUE_URL: queue, LOST_QUEUE_URL: queue, SERVICE_QUEUES: '{}' },
  ...Object.fromEntries(
    contracts.flatMap((contract) => workersOf(contract).map(([worker]) => [queueVariable(worker), queue])),
  ),
  ...{ TARGET: 'function', SMOKE_REQUEST: JSON.stringify({ method: 'GET', resource: '/', status: 200 }) },
  ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
});

import type { SmokeRequest } from '../../kernel/contract/smoke';
import type { Log } from '../../kernel/outside/log';

/** What CodeDeploy says when a new version is to be looked at. */
export interface HookEvent {
  readonly DeploymentId: string;
  readonly LifecycleEventHookExecutionId: string;
}

/** What came of a call of the new version. */
export interface Called {
  /** The function's answer, as JSON. */
  readonly payload: string;
  /** Whether it threw or was ended. */
  readonly failed: boolean;
}

export interface Effects {
  /** Calls the new version as the gateway would. */
  readonly call: (event: object) => Promise<Called>;
  /** Tells CodeDeploy. */
  readonly report: (event: HookEvent, status: 'Succeeded' | 'Failed') => Promise<void>;
  readonly log: Log;
}

/** The request as API Gateway would pass it on, from nobody. */
const eventOf = ({ method, resource }: SmokeRequest, requestId: string) => ({
  resource,
  path: resource,
  httpMethod: method,
  headers: { accept: 'application/json' },
  multiValueHeaders: { accept: ['application/json'] },
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  pathParameters: null,
  stageVariables: null,
  requestContext: {
    requestId,
    path: resource,
    resourcePath: resource,
    httpMethod: method,
    domainName: 'localhost',
    identity: { sourceIp: '127.0.0.1' },
    authorizer: null,
  },
  body: null,
  isBase64Encoded: false,
});

interface Reply {
  readonly statusCode?: unknown;
  readonly body?: unknown;
}

const isProblem = (body: unknown): boolean =>
  (JSON.parse(String(body)) as { readonly code?: unknown }).code === 'unauthenticated';

/** Throws where the answer is not what the request must be answered. */
const checkAnswer = ({ status }: SmokeRequest, { payload, failed }: Called): void => {
  if (failed) throw new Error('It ended without an answer');
  const { statusCode, body } = JSON.parse(payload) as Reply;
  if (statusCode !== status) throw new Error(`It answered ${String(statusCode)} in place of ${status}`);
  if (!body) throw new Error('Its answer is empty');
  if (status === 401 && !isProblem(body)) throw new Error('Its refusal is not in the form of the portal');
};

/**
 * Asks a new version one request before it is given traffic, and tells CodeDeploy what came of it. Whatever cannot be read
 * or reached counts as a wrong answer.
 */
export const smoke =
  (request: SmokeRequest, { call, report, log }: Effects) =>
  async (event: HookEvent): Promise<void> => {
    const deployment = event.DeploymentId;
    try {
      checkAnswer(request, await call(eventOf(request, deployment)));
    } catch (error) {
      log.error('new version does not answer as it must', { deployment }, error);
      return report(event, 'Failed');
    }
    log.info('new version answers', { deployment });
    return report(event, 'Succeeded');
  };

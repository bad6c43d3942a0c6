import { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } from '@aws-sdk/client-codedeploy';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { SmokeRequest } from '../../kernel/contract/smoke';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { smoke } from './smoke';

const { TARGET, SMOKE_REQUEST } = settings(process.env, 'TARGET', 'SMOKE_REQUEST');
const lambda = new LambdaClient();
const codeDeploy = new CodeDeployClient();

export const handler = smoke(JSON.parse(SMOKE_REQUEST) as SmokeRequest, {
  call: async (event) => {
    const command = new InvokeCommand({ FunctionName: TARGET, Payload: JSON.stringify(event) });
    const { Payload, FunctionError } = await lambda.send(command);
    return { payload: Payload?.transformToString() ?? '', failed: FunctionError !== undefined };
  },
  report: async ({ DeploymentId, LifecycleEventHookExecutionId }, status) => {
    await codeDeploy.send(
      new PutLifecycleEventHookExecutionStatusCommand({
        deploymentId: DeploymentId,
        lifecycleEventHookExecutionId: LifecycleEventHookExecutionId,
        status,
      }),
    );
  },
  log: openLog('smoke', process.env.LOG_LEVEL),
});

import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';
import { ApiStack } from '../lib/api-stack';
import { readStage } from '../lib/config';
import { DataStack } from '../lib/data-stack';
import { IdentityStack } from '../lib/identity-stack';

const app = new App();
const stage = readStage(app.node.tryGetContext('stage'));
const props = {
  env: { region: stage.region, ...(stage.account ? { account: stage.account } : {}) },
  terminationProtection: stage.terminationProtection,
  tags: { portal: 'diwan', stage: stage.name },
};
const name = (part: string) => `Diwan-${stage.name}-${part}`;

const data = new DataStack(app, name('Data'), stage, props);
const identity = new IdentityStack(app, name('Identity'), stage, props);
new ApiStack(app, name('Api'), { stage, data, identity }, props);

Validations.of(app).addPlugins(
  new AwsSolutionsChecks(app),
  new NIST80053R5Checks(app),
  new ServerlessChecks(app),
);
app.synth();

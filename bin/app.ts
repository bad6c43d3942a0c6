import { App } from 'aws-cdk-lib';
import { contracts } from '../functions/contracts';
import { ApiStack } from '../lib/api-stack';
import { readStage } from '../lib/config';
import { DataStack } from '../lib/data-stack';
import { EventsStack } from '../lib/events-stack';
import { IdentityStack } from '../lib/identity-stack';
import { OperationsStack } from '../lib/operations-stack';
import { check, flags } from '../lib/rules';

const app = new App({ context: flags });
const stage = readStage(app.node.tryGetContext('stage'));
const name = (part: string) => `Diwan-${stage.name}-${part}`;
const props = {
  env: { region: stage.region, ...(stage.account ? { account: stage.account } : {}) },
  terminationProtection: stage.terminationProtection,
  // CloudFormation takes a megabyte, of which white space would be a third.
  suppressTemplateIndentation: true,
  tags: { portal: 'diwan', stage: stage.name },
};

const data = new DataStack(app, name('Data'), stage, props);
const identity = new IdentityStack(app, name('Identity'), stage, props);
const api = new ApiStack(app, name('Api'), { stage, data, identity }, props);
const events = new EventsStack(app, name('Events'), { stage, data, services: contracts }, props);
new OperationsStack(app, name('Operations'), { stage, data, api, events }, props);

check(app);
app.synth();

import { App } from 'aws-cdk-lib/core';
import { contracts } from '../functions/contracts';
import { type ServiceName, serviceNumbers } from '../functions/services';
import { readStage } from '../lib/config';
import { readPipeline } from '../lib/pipeline-config';
import { makePipeline } from '../lib/pipeline-stack';
import { makePortal } from '../lib/portal';
import { check, flags } from '../lib/rules';

const app = new App({ context: flags });
const pipeline: unknown = app.node.tryGetContext('pipeline');
if (pipeline === undefined) {
  const stage = readStage(app.node.tryGetContext('stage'));
  const services = contracts.map((contract) => ({
    contract,
    number: serviceNumbers[contract.name as ServiceName],
  }));
  makePortal(app, stage, services);
} else makePipeline(app, readPipeline(String(pipeline)));
check(app);
app.synth();

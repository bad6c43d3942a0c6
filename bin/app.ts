import { App } from 'aws-cdk-lib';
import { contracts } from '../functions/contracts';
import { type ServiceName, serviceNumbers } from '../functions/services';
import { readStage } from '../lib/config';
import { makePortal } from '../lib/portal';
import { check, flags } from '../lib/rules';

const app = new App({ context: flags });
const stage = readStage(app.node.tryGetContext('stage'));
const services = contracts.map((contract) => ({
  contract,
  number: serviceNumbers[contract.name as ServiceName],
}));

makePortal(app, stage, services);
check(app);
app.synth();

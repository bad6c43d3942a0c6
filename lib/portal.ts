import type { App, StackProps } from 'aws-cdk-lib/core';
import type { Stage } from './config';
import { DataStack } from './data-stack';
import { EdgeStack } from './edge-stack';
import { EventsStack } from './events-stack';
import { IdentityStack } from './identity-stack';
import { OperationsStack } from './operations-stack';
import { PlansStack } from './plans-stack';
import { type NumberedService, ServiceStack } from './service-stack';

/** The name of a stack: `Diwan-<stage>-<part>`; that of a service ends with its name. */
export const stackName = (stage: string, part: string): string =>
  `Diwan-${stage}-${part[0]?.toUpperCase()}${part.slice(1)}`;

/** Makes all stacks of a stage. What comes later may know what came before, and nothing the other way round. */
export const makePortal = (app: App, stage: Stage, services: readonly NumberedService[]): void => {
  const name = (part: string) => stackName(stage.name, part);
  const props: StackProps = {
    env: { region: stage.region, ...(stage.account ? { account: stage.account } : {}) },
    terminationProtection: stage.terminationProtection,
    // CloudFormation takes a megabyte, of which white space would be a third.
    suppressTemplateIndentation: true,
    tags: { portal: 'diwan', stage: stage.name },
  };
  const contracts = services.map(({ contract }) => contract);
  const data = new DataStack(app, name('data'), { stage, services: contracts }, props);
  // The service of people's profiles has the name of identity.
  const identity = new IdentityStack(app, name('userPool'), { stage, data }, props);
  const edge = new EdgeStack(app, name('edge'), { stage, data, identity }, props);
  const events = new EventsStack(app, name('events'), { stage, data, services: contracts }, props);
  const made = services.map((service) => {
    const stack = new ServiceStack(
      app,
      name(service.contract.name),
      { ...service, stage, data, identity, edge, events, services: contracts },
      props,
    );
    stack.addStackDependency(events, 'What happens to its items is told from the beginning.');
    return stack;
  });
  new PlansStack(app, name('plans'), { stage, services: made }, props);
  new OperationsStack(
    app,
    name('operations'),
    { stage, topic: edge.alarms, data, identity, events, services: contracts },
    props,
  );
};

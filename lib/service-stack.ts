import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import { authorizersOf } from '../functions/kernel/contract/gateway/definition';
import { portalEnvironment } from './address';
import { addAlarm } from './alarm';
import { crashing, failing, faulty, faultyInShare, late, notEmpty, slow } from './alarms';
import { filesEnvironment, grantFiles } from './attachments';
import { aliasName, Canary, versionOptions } from './canary';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import type { EdgeStack } from './edge-stack';
import { addEventFunctions } from './event-functions';
import type { EventsStack } from './events-stack';
import { Gateway, stageName } from './gateway';
import { keysOf } from './grants';
import type { IdentityStack } from './identity-stack';
import { give } from './needs';
import { functionName, PortalFunction } from './portal-function';
import { addRoutingRules, rulesOf } from './routing';
import { sealsEnvironment } from './seals';
import { grantsOfKeys, tableEnvironment } from './table-access';

/** A service with its fixed number (`functions/services.ts`). */
export interface NumberedService {
  readonly contract: Contract;
  readonly number: number;
}

interface Parts extends NumberedService {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly identity: IdentityStack;
  readonly edge: EdgeStack;
  readonly events: EventsStack;
  /** All services: some say what others tell. */
  readonly services: readonly Contract[];
}

const gateway = new ServicePrincipal('apigateway.amazonaws.com');

/** Seconds for functions that print papers: the gateway itself waits for 29 (docs/adr/0117). */
const printingSeconds = 25;

const prints = ({ routes }: Contract): boolean =>
  Object.values(routes).some(({ reply: { binary } }) => binary === true);

/**
 * One service: its API with its place at the portal's address, its function, and how a new version of it comes to people. It
 * says nothing of any other service, so that it deploys, fails and is taken back alone.
 */
export class ServiceStack extends Stack {
  readonly contract: Contract;
  readonly api: SpecRestApi;
  /** Of the function that its routes call. */
  readonly role: Role;

  constructor(scope: Construct, id: string, parts: Parts, props: StackProps) {
    super(scope, id, props);
    const { stage, data, edge, contract, number } = parts;
    this.contract = contract;
    const { api } = new Gateway(this, 'Gateway', { stage, contract, key: data.key, firewall: edge.firewall });
    this.api = api;
    const { lambda, role } = this.addFunction(parts);
    this.role = role;
    const { currentVersion: version } = lambda;
    const alias = lambda.addAlias(aliasName);
    // One permission: one a route would outgrow the 20 KB of a function's resource policy.
    alias.addPermission('Gateway', {
      principal: gateway,
      sourceArn: this.callers(`${stageName}/*/*`),
    });
    this.openAuthorizers(stage);
    const alarms = [faulty(contract.name, api), crashing(contract.name, alias)].map((each) =>
      addAlarm(this, each, { stage, topic: edge.alarms }),
    );
    for (const each of [faultyInShare(contract.name, api), slow(contract.name, api)])
      addAlarm(this, each, { stage, topic: edge.alarms });
    new Canary(this, 'Canary', { stage, contract, version, alias, alarms, key: data.key });
    // Routes appear when the version that answers them has all the calls.
    if (alias.node.defaultChild) api.latestDeployment?.node.addDependency(alias.node.defaultChild);
    if (stage.domain)
      addRoutingRules(this, { domain: stage.domain.name, api, rules: rulesOf(contract, number) });
    else new CfnOutput(this, 'Url', { value: api.url });
    this.addBackground(parts);
    this.addStackDependency(edge);
  }

  /** What it does without being called, with an alarm for what fails, what is late, and what nobody could take. */
  private addBackground({ stage, data, identity, edge, events, contract, services }: Parts): void {
    const queue = events.queues.get(contract.name);
    for (const reader of addEventFunctions(this, contract, {
      stage,
      data,
      identity,
      services,
      events: queue,
    })) {
      const { name, made, deadLetters } = reader;
      const alarms = [
        failing(name, made.lambda),
        late(name, reader.queue),
        ...(deadLetters ? [notEmpty(`${name}-dead`, deadLetters, 'dead-letters')] : []),
      ];
      for (const each of alarms) addAlarm(this, each, { stage, topic: edge.alarms });
    }
  }

  private addFunction({ stage, data, identity, contract }: Parts): PortalFunction {
    const { name, attachments = [], downloads = [], needs = [], seals = [] } = contract;
    const keys = keysOf(contract);
    const usesTable = keys.read.length + keys.write.length > 0;
    const given = give(needs, { scope: this, stage, data, identity });
    const made = new PortalFunction(this, 'Service', {
      stage,
      name,
      description: contract.summary,
      environment: {
        ...(usesTable ? tableEnvironment(data) : {}),
        ...sealsEnvironment(seals, data.seals, stage),
        ...(attachments.length + downloads.length > 0 ? filesEnvironment(data) : {}),
        ...given.environment,
        ...portalEnvironment(stage),
        LOG_LEVEL: stage.logLevel,
      },
      grants: [...grantsOfKeys(keys, data), ...given.grants],
      key: data.key,
      ...(prints(contract) ? { timeoutSeconds: printingSeconds } : {}),
      versions: versionOptions,
      reserved: contract.reserved,
      lost: 'The gateway waits for each answer, so that a failure reaches the caller; there is no event that could be lost.',
    });
    if (attachments.length > 0) grantFiles(made.role, 'sign', attachments, data);
    if (downloads.length > 0) grantFiles(made.role, 'show', downloads, data);
    return made;
  }

  private callers(resourceName: string): string {
    return this.formatArn({ service: 'execute-api', resource: this.api.restApiId, resourceName });
  }

  /** Lets the service's API ask the authorizers that its routes need; they stand in another stack, under fixed names. */
  private openAuthorizers(stage: Stage): void {
    for (const name of authorizersOf(this.contract)) {
      new CfnPermission(this, `Ask-${name}`, {
        functionName: functionName(stage, name),
        action: 'lambda:InvokeFunction',
        principal: gateway.service,
        sourceArn: this.callers('authorizers/*'),
      });
    }
  }
}

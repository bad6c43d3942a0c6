import { Stack, type StackProps } from 'aws-cdk-lib';
import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { type PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { contracts } from '../functions/contracts';
import { type Contract, scopesOf } from '../functions/kernel/contract/contract';
import { type Authorizer, authorizers } from '../functions/kernel/contract/gateway/definition';
import { addCustomDomain } from './address';
import { filesEnvironment, grantFiles } from './attachments';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import { Firewall } from './firewall';
import { Gateway } from './gateway';
import { keysOf } from './grants';
import type { IdentityStack } from './identity-stack';
import { give } from './needs';
import { PortalFunction } from './portal-function';
import { grantsOfKeys, tableEnvironment } from './table-access';
import { grantPlans, planIds } from './usage-plans';

interface Parts {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly identity: IdentityStack;
}

interface FunctionParts {
  readonly name: string;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly grants: readonly PolicyStatement[];
  /** What of the gateway may call it. */
  readonly callers: string;
}

/** The way in: the gateway with its firewall and usage plans, a function for each authorizer and each service. */
export class ApiStack extends Stack {
  private readonly parts: Parts;
  private readonly gateway: Gateway;

  get api(): SpecRestApi {
    return this.gateway.api;
  }

  constructor(scope: Construct, id: string, parts: Parts, props: StackProps) {
    super(scope, id, props);
    this.parts = parts;
    const { stage, data } = parts;
    this.gateway = new Gateway(this, 'Gateway', { stage, services: contracts, key: data.key });
    const guards = this.gateway.api.deploymentStage.stageArn;
    new Firewall(this, 'Firewall', { stage, key: data.key, guards });
    for (const authorizer of authorizers) this.addAuthorizer(authorizer);
    for (const service of contracts) this.addService(service);
    addCustomDomain(this, this.gateway.api, stage);
  }

  private addAuthorizer(name: Authorizer): void {
    const { identity, data } = this.parts;
    const callers = 'authorizers/*';
    if (name === 'citizen') {
      const environment = {
        USER_POOL_ID: identity.pool.userPoolId,
        USER_POOL_CLIENT_ID: identity.client.userPoolClientId,
      };
      const description = "Checks a person's access token by the user pool's public keys";
      this.addFunction({ name, description, environment, grants: [], callers });
    } else {
      const description = "Looks up an agency's API key";
      const grants = grantsOfKeys({ read: ['agency'], write: [] }, data);
      this.addFunction({ name, description, environment: tableEnvironment(data), grants, callers });
    }
  }

  private addService(contract: Contract): void {
    const { stage, data } = this.parts;
    const plans = contract.needs?.includes('usage-plans') ? this.gateway.plans : undefined;
    const { attachments } = contract;
    const keys = keysOf(contract);
    const usesTable = keys.read.length + keys.write.length > 0;
    const { role } = this.addFunction({
      name: contract.name,
      description: contract.summary,
      environment: {
        ...(usesTable ? tableEnvironment(data) : {}),
        ...(attachments ? filesEnvironment(data) : {}),
        ...(plans ? { USAGE_PLANS: this.toJsonString(planIds(plans)) } : {}),
        ...give(contract.needs ?? [], { scope: this, stage, data }).environment,
        // No scope has a space in it.
        ...(contract.needs?.includes('scopes') ? { SCOPES: scopesOf(contracts).join(' ') } : {}),
      },
      grants: grantsOfKeys(keys, data),
      callers: `${this.gateway.api.deploymentStage.stageName}/*/*`,
    });
    if (plans) grantPlans(role, plans);
    if (attachments) grantFiles(role, 'sign', attachments, data);
  }

  private addFunction({ name, description, environment, grants, callers }: FunctionParts): PortalFunction {
    const { stage, data } = this.parts;
    const made = new PortalFunction(this, name, {
      stage,
      name,
      description,
      environment: { ...environment, LOG_LEVEL: stage.logLevel },
      grants,
      key: data.key,
      lost: 'The gateway waits for each answer, so that a failure reaches the caller; there is no event that could be lost.',
    });
    // One permission a function: one a route would outgrow the 20 KB of a function's resource policy.
    made.lambda.addPermission('Gateway', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.formatArn({
        service: 'execute-api',
        resource: this.gateway.api.restApiId,
        resourceName: callers,
      }),
    });
    return made;
  }
}

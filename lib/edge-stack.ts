import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { callsKind } from '../functions/kernel/calls/calls';
import { type Authorizer, authorizers } from '../functions/kernel/contract/gateway/definition';
import { addCustomDomain } from './address';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import { Firewall } from './firewall';
import type { Keys } from './grants';
import type { IdentityStack } from './identity-stack';
import { PortalFunction } from './portal-function';
import { except } from './rules';
import { authorizerSeals, sealsEnvironment } from './seals';
import { grantsOfKeys, tableEnvironment } from './table-access';

/** Calls of each authorizer at once that are kept free, as nobody gets in without: each answer is good for a minute. */
const reserved: Readonly<Record<Authorizer, number>> = { citizen: 100, agency: 70, bearer: 30 };

/** Sessions are noted as they are seen. Whether one is over is said by others, in people's standing. */
const keysOfSessions = { read: ['standing'], write: ['session', 'session-devices'] };

const keysOf: Readonly<Record<Authorizer, Keys>> = {
  citizen: keysOfSessions,
  // Officers sign in as people do.
  agency: { ...keysOfSessions, read: [...keysOfSessions.read, 'agency', 'officers', callsKind] },
  bearer: { read: ['agency', callsKind], write: [] },
};

interface Parts {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly identity: IdentityStack;
}

/**
 * What the services share of the way in: the address, the firewall, the authorizers, and whom alarms tell. It knows no
 * service; each brings its own rules, permissions and alarms.
 */
export class EdgeStack extends Stack {
  /** Of whom alarms tell. */
  readonly alarms: Topic;
  /** The ARN of the firewall's web ACL. */
  readonly firewall: string;

  constructor(scope: Construct, id: string, parts: Parts, props: StackProps) {
    super(scope, id, props);
    const { stage, data } = parts;
    this.firewall = new Firewall(this, 'Firewall', { stage, key: data.key }).arn;
    this.alarms = this.makeTopic(parts);
    this.openLogs();
    for (const authorizer of authorizers) this.addAuthorizer(authorizer, parts);
    addCustomDomain(this, stage);
  }

  private makeTopic({ stage, data }: Parts): Topic {
    const topic = new Topic(this, 'Alarms', {
      topicName: `diwan-${stage.name}-alarms`,
      masterKey: data.key,
      enforceSSL: true,
    });
    // The rule about TLS takes the place of the policy that a topic has by default, which would let alarms speak.
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Alarms',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.alarms) {
      except(
        topic.addSubscription(new EmailSubscription(stage.alarms.email)),
        'A letter that does not arrive is not sent again: the alarm stands until it is over.',
        'Serverless-SNSRedrivePolicy',
      );
    }
    return topic;
  }

  /** CloudWatch is opened to all gateways of the account and region at once, so other stages may rely on it. */
  private openLogs(): void {
    const name = 'service-role/AmazonAPIGatewayPushToCloudWatchLogs';
    const role = new Role(this, 'GatewayLogs', {
      description: 'Lets API Gateway write its logs',
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(name)],
    });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const account = new CfnAccount(this, 'Account', { cloudWatchRoleArn: role.roleArn });
    account.applyRemovalPolicy(RemovalPolicy.RETAIN);
    except(
      role,
      'API Gateway writes its logs by a policy of its own; the role can be taken by API Gateway alone.',
      `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
    );
  }

  private addAuthorizer(name: Authorizer, { stage, data, identity }: Parts): void {
    const citizen = name === 'citizen';
    const shown = name === 'bearer' ? ', shown as a bearer token' : '';
    new PortalFunction(this, name, {
      stage,
      name,
      description: citizen
        ? "Checks a person's access token by the user pool's public keys, and that its session is not over"
        : `Looks up an agency's API key${shown}`,
      environment: {
        ...tableEnvironment(data),
        ...(name === 'bearer'
          ? {}
          : {
              USER_POOL_ID: identity.pool.userPoolId,
              USER_POOL_CLIENT_ID: identity.client.userPoolClientId,
            }),
        ...(citizen ? {} : sealsEnvironment(authorizerSeals, data.seals, stage)),
        LOG_LEVEL: stage.logLevel,
      },
      grants: grantsOfKeys(keysOf[name], data),
      key: data.key,
      reserved: reserved[name],
      lost: 'The gateway waits for each answer, so that a failure reaches the caller; there is no event that could be lost.',
    });
  }
}

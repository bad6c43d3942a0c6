import { RemovalPolicy, Size } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  ApiDefinition,
  type CfnRestApi,
  EndpointType,
  LogGroupLogDestination,
  type MethodDeploymentOptions,
  MethodLoggingLevel,
  SpecRestApi,
  type StageOptions,
} from 'aws-cdk-lib/aws-apigateway';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Contract, isWrite } from '../functions/kernel/contract/contract';
import { gatewayDefinition } from '../functions/kernel/contract/gateway/definition';
import { routePathsOf } from '../functions/kernel/contract/protocol';
import { tls } from './address';
import type { Rate, Stage } from './config';
import { functionName, invocationUri } from './portal-function';
import { except } from './rules';
import { makePlans, type Plans } from './usage-plans';

/**
 * What a line of the access log tells: which route, which status, how long. No address, no path (ids of things stand in
 * it), no user agent: the log says how the portal does, not what its people do.
 */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    method: '$context.httpMethod',
    route: '$context.resourcePath',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    authorizer: '$context.authorizer.status',
    refusedBy: '$context.error.responseType',
    traceId: '$context.xrayTraceId',
  }),
);

const throttle = ({ perSecond, burst }: Rate) => ({
  throttlingRateLimit: perSecond,
  throttlingBurstLimit: burst,
});

/** Routes that write have a throttle of their own; the stage's applies to each of the others. */
const writeThrottles = (services: readonly Contract[], rate: Rate): Record<string, MethodDeploymentOptions> =>
  Object.fromEntries(
    services
      .flatMap(({ routes }) => Object.values(routes))
      .filter(isWrite)
      .flatMap((route) => routePathsOf(route).map(({ path }) => [`${path}/${route.method}`, throttle(rate)])),
  );

export interface GatewayProps {
  readonly stage: Stage;
  readonly services: readonly Contract[];
  /** Encrypts the access log. */
  readonly key: IKey;
}

/** The one REST API, as the contracts define it, and the usage plans of agencies. */
export class Gateway extends Construct {
  readonly api: SpecRestApi;
  readonly plans: Plans;

  constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id);
    this.api = this.makeApi(props);
    this.plans = makePlans(this.api, props.stage);
    this.explain();
  }

  private makeApi(props: GatewayProps): SpecRestApi {
    const { stage, services } = props;
    const uri = (name: string) => invocationUri(this, functionName(stage, name));
    const api = new SpecRestApi(this, 'Api', {
      restApiName: `diwan-${stage.name}`,
      apiDefinition: ApiDefinition.fromInline(gatewayDefinition(services, `Diwan ${stage.name}`, uri)),
      // A definition of which a part is passed over might leave a route without its guard.
      failOnWarnings: true,
      disableExecuteApiEndpoint: stage.domain !== undefined,
      endpointTypes: [EndpointType.REGIONAL],
      minCompressionSize: Size.kibibytes(1),
      // CloudWatch is opened to all gateways of the account and region at once, so other stages may rely on it.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: this.deployOptions(props),
    });
    const resource = api.node.defaultChild as CfnRestApi;
    resource.securityPolicy = tls.securityPolicy;
    resource.endpointAccessMode = tls.endpointAccessMode;
    return api;
  }

  private deployOptions({ stage, services, key }: GatewayProps): StageOptions {
    const log = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetentionDays,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    return {
      stageName: 'live',
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat,
      // Errors of the gateway itself; never whole requests, which hold what people wrote.
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false,
      metricsEnabled: true,
      tracingEnabled: true,
      ...throttle(stage.limits.reads),
      methodOptions: writeThrottles(services, stage.limits.writes),
    };
  }

  private explain(): void {
    except(
      this.api,
      'The functions check every part of a request against its contract, and tell all that is wrong in it at once.',
      'AwsSolutions-APIG2',
    );
    except(
      this.api,
      'API Gateway writes its logs by a policy of its own; the role can be taken by API Gateway alone.',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    );
    except(
      this.api,
      'Answers are of one person or one agency, and a cache is paid by the hour, idle or not.',
      'NIST.800.53.R5-APIGWCacheEnabledAndEncrypted',
    );
    except(
      this.api,
      'Behind it stand Lambda functions, which it may call by their resource policies; no server asks for a certificate.',
      'NIST.800.53.R5-APIGWSSLEnabled',
    );
  }
}

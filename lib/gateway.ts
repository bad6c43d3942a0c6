import {
  AccessLogFormat,
  ApiDefinition,
  type CfnRestApi,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SpecRestApi,
  type StageOptions,
} from 'aws-cdk-lib/aws-apigateway';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { RemovalPolicy, Size } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import { gatewayDefinition } from '../functions/kernel/contract/gateway/definition';
import { tls } from './address';
import { aliasName } from './canary';
import type { Stage } from './config';
import { functionName, invocationUri } from './portal-function';
import { except } from './rules';

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

/** The one stage of every API. */
export const stageName = 'live';

interface GatewayProps {
  readonly stage: Stage;
  readonly contract: Contract;
  /** Encrypts the access log. */
  readonly key: IKey;
  /** The ARN of the web ACL that it stands behind. */
  readonly firewall: string;
}

/** The REST API of one service, as its contract defines it. */
export class Gateway extends Construct {
  readonly api: SpecRestApi;

  constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id);
    this.api = this.makeApi(props);
    new CfnWebACLAssociation(this, 'Guard', {
      resourceArn: this.api.deploymentStage.stageArn,
      webAclArn: props.firewall,
    });
    this.explain();
  }

  private makeApi(props: GatewayProps): SpecRestApi {
    const { stage, contract } = props;
    const uri = (name: string) => invocationUri(this, functionName(stage, name));
    const definition = gatewayDefinition(contract, `Diwan ${stage.name}: ${contract.summary}`, {
      service: uri(`${contract.name}:${aliasName}`),
      authorizers: { citizen: uri('citizen'), agency: uri('agency'), bearer: uri('bearer') },
    });
    const api = new SpecRestApi(this, 'Api', {
      restApiName: functionName(stage, contract.name),
      // In the template itself, as a file beside it could not name functions.
      apiDefinition: ApiDefinition.fromInline(definition),
      // A definition of which a part is passed over might leave a route without its guard.
      failOnWarnings: true,
      disableExecuteApiEndpoint: stage.domain !== undefined,
      endpointTypes: [EndpointType.REGIONAL],
      minCompressionSize: Size.kibibytes(1),
      // One role for all gateways of the account and region, which the edge has.
      cloudWatchRole: false,
      deployOptions: this.deployOptions(props),
    });
    const resource = api.node.defaultChild as CfnRestApi;
    resource.securityPolicy = tls.securityPolicy;
    resource.endpointAccessMode = tls.endpointAccessMode;
    return api;
  }

  private deployOptions({ stage, key }: GatewayProps): StageOptions {
    const log = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetentionDays,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const { perSecond, burst } = stage.limits.requests;
    return {
      stageName,
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat,
      // Errors of the gateway itself; never whole requests, which hold what people wrote.
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false,
      metricsEnabled: true,
      tracingEnabled: true,
      // Of every route alike: one with settings of its own would inherit none of these.
      throttlingRateLimit: perSecond,
      throttlingBurstLimit: burst,
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

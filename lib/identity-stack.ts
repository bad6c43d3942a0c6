import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolEmail,
  UserPoolGroup,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { sessionDays, tokenMinutes } from '../functions/kernel/identity/tokens';
import type { Stage } from './config';
import type { DataStack } from './data-stack';
import { PortalFunction } from './portal-function';
import { except } from './rules';
import { grantsOfKeys } from './table-access';

interface Parts {
  readonly stage: Stage;
  readonly data: DataStack;
}

/**
 * Who people are: sign-up, sign-in and their tokens, by Cognito's own API. The pool's schema can never be changed, so it
 * holds the e-mail address alone; what else the portal knows of a person stands in the table.
 */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  /** Called before each token that the pool gives out. */
  readonly signIn: PortalFunction;

  constructor(scope: Construct, id: string, parts: Parts, props: StackProps) {
    super(scope, id, props);
    this.pool = this.makePool(parts.stage);
    this.signIn = this.addSignIn(parts);
    new UserPoolGroup(this, 'Operators', {
      userPool: this.pool,
      groupName: 'operators',
      description: "The portal's own staff",
    });
    this.client = this.makeClient();
    new CfnOutput(this, 'UserPoolId', { value: this.pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.client.userPoolClientId });
  }

  private makePool({ mail, threatProtection }: Stage): UserPool {
    const pool = new UserPool(this, 'People', {
      ...this.mailOf(mail),
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // A new address counts only when it is verified; until then the old one signs in.
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      // Text messages cost, are read by others, and do not arrive abroad.
      mfaSecondFactor: { otp: true, sms: false },
      enableSmsRole: false,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: threatProtection ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
      ...(threatProtection
        ? { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }
        : {}),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    except(
      pool,
      'A second factor is offered to everyone and forced on nobody: people without a smartphone use the portal too.',
      'AwsSolutions-COG2',
    );
    if (!threatProtection) {
      except(
        pool,
        'This stage holds no real people, and threat protection is paid by active user (config: threatProtection).',
        'AwsSolutions-COG8',
      );
    }
    return pool;
  }

  /** Cognito's own sender, which is there without one, sends fifty letters a day. */
  private mailOf(mail: Stage['mail']) {
    if (!mail) return {};
    const { from: fromEmail, name: fromName, verifiedDomain: sesVerifiedDomain } = mail;
    return {
      email: UserPoolEmail.withSES({ fromEmail, fromName, sesRegion: this.region, sesVerifiedDomain }),
    };
  }

  /** Tells the profile which address the pool has verified. Where it fails, the pool asks again, and then gives no token. */
  private addSignIn({ stage, data }: Parts): PortalFunction {
    const made = new PortalFunction(this, 'SignIn', {
      stage,
      name: 'sign-in',
      description: 'Keeps the address that a person signs in with, where the pool has verified it',
      environment: { TABLE_NAME: data.table.tableName, LOG_LEVEL: stage.logLevel },
      grants: grantsOfKeys({ read: [], write: ['person'] }, data),
      key: data.key,
      // Cognito waits no longer.
      timeoutSeconds: 5,
      lost: 'The user pool waits for each answer, and gives no token without; there is no event that could be lost.',
    });
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION, made.lambda);
    return made;
  }

  /** For apps and pages, which can keep no secret. */
  private makeClient(): UserPoolClient {
    return this.pool.addClient('Public', {
      generateSecret: false,
      authFlows: { userSrp: true, userPassword: true },
      // A client can write down nothing else: the pool is no place for data of people.
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      // No hosted pages: sign-in is Cognito's API alone.
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(tokenMinutes),
      idTokenValidity: Duration.minutes(tokenMinutes),
      refreshTokenValidity: Duration.days(sessionDays),
    });
  }
}

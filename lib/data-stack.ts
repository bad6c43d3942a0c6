import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnOutput, Duration, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Contract } from '../functions/kernel/contract/contract';
import { sealsOf } from '../functions/kernel/contract/events';
import { makeBucket } from './bucket';
import { makeCheckpoints } from './checkpoints';
import type { Stage } from './config';
import { makePaymentSecret } from './payments';
import { makeRegisterKey } from './register-key';
import { except } from './rules';
import { makeSeals, type Seals } from './seals';
import { makeTable } from './table';

interface Parts {
  readonly stage: Stage;
  /** All services: their contracts name the seals. */
  readonly services: readonly Contract[];
}

/** What the portal keeps: retained whatever happens to the stacks, encrypted with a key of its own, backed up. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: TableV2;
  /** People's photographs and papers. */
  readonly attachments: Bucket;
  /** How far the access logs of people had come, signed, where nobody can delete it. */
  readonly checkpoints: Bucket;
  /** The keys by which ids are made, and cursors, codes and secrets are signed, by use. */
  readonly seals: Seals;
  /** Makes the codes under which national numbers are kept. */
  readonly registerKey: Key;
  /** Of the payment provider. */
  readonly payments: Secret;

  constructor(scope: Construct, id: string, { stage, services }: Parts, props: StackProps) {
    super(scope, id, props);
    this.key = this.makeKey(stage);
    this.table = makeTable(this, stage, this.key);
    this.attachments = makeBucket(this, this.key);
    this.checkpoints = makeCheckpoints(this, stage, this.key);
    this.seals = makeSeals(this, sealsOf(services), stage, this.key);
    this.registerKey = makeRegisterKey(this, stage);
    this.payments = makePaymentSecret(this, this.key);
    this.makeBackups(stage);
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
  }

  private makeKey(stage: Stage): Key {
    const key = new Key(this, 'Key', {
      description: `Diwan ${stage.name}: the table, its backups, the seals and the logs`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    // CloudWatch Logs encrypts with the key only for the log groups of this stage.
    const groups = [`Diwan-${stage.name}-*`, `aws-waf-logs-diwan-${stage.name}`];
    const logGroups = groups.map((name) =>
      this.formatArn({ service: 'logs', resource: `log-group:${name}` }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
          'kms:GenerateDataKey',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
      }),
    );
    // CloudWatch tells of alarms by a topic that is encrypted with the key.
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    return key;
  }

  /** Point-in-time recovery reaches 35 days back and dies with the table; these reach further, and outlive it. */
  private makeBackups({ name, backupRetentionDays }: Stage): void {
    // It must be named. With the end of the stack's id in it, one that was kept is not in the way of the next.
    const ending = Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', this.stackId))));
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: `diwan-${name}-${ending}`,
      encryptionKey: this.key,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      blockRecoveryPointDeletion: true,
    });
    const plan = new BackupPlan(this, 'Backups', {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'daily',
          scheduleExpression: Schedule.cron({ hour: '1', minute: '0' }),
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(8),
          deleteAfter: Duration.days(backupRetentionDays),
        }),
      ],
    });
    const policies = [
      'service-role/AWSBackupServiceRolePolicyForBackup',
      'AWSBackupServiceRolePolicyForS3Backup',
    ];
    const role = new Role(this, 'BackupRole', {
      description: 'Lets AWS Backup read the table and the files',
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies.map((policy) => ManagedPolicy.fromAwsManagedPolicyName(policy)),
    });
    plan.addSelection('Kept', {
      role,
      disableDefaultBackupPolicy: true,
      resources: [
        BackupResource.fromArn(this.table.tableArn),
        BackupResource.fromArn(this.attachments.bucketArn),
      ],
    });
    except(
      role,
      "AWS's own policies for backups, for a role that only AWS Backup can take.",
      ...policies.map(
        (policy) => `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
      ),
    );
  }
}

import { contracts } from '../../../functions/contracts';
import { table as schema } from '../../../functions/kernel/table/table';
import { readStage } from '../../../lib/config';
import type { Assembly, Resource } from '../assembly';
import { names } from '../reading';

/** What is kept is kept safely. */
export const keepingSuite = (stage: string, template: () => Assembly): void => {
  test('the table is that of the kernel, on demand, encrypted, streamed and recoverable', () => {
    const table = template().one('AWS::DynamoDB::GlobalTable');
    expect(table.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: schema.partitionKey, KeyType: 'HASH' },
        { AttributeName: schema.sortKey, KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      Replicas: [
        {
          Region: readStage(stage).region,
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { KMSMasterKeyId: expect.anything() },
        },
      ],
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: schema.timeToLive, Enabled: true },
    });
    const indexes = table.Properties.GlobalSecondaryIndexes as { IndexName: string; Projection: object }[];
    expect(indexes.map(({ IndexName, Projection }) => [IndexName, Projection])).toEqual(
      Object.entries(schema.indexes).map(([name, { projected }]) => [
        name,
        { ProjectionType: 'INCLUDE', NonKeyAttributes: projected },
      ]),
    );
  });

  test.each([
    ['AWS::DynamoDB::GlobalTable', 'Retain'],
    ['AWS::S3::Bucket', 'RetainExceptOnCreate'],
    ['AWS::KMS::Key', 'RetainExceptOnCreate'],
    ['AWS::SecretsManager::Secret', 'RetainExceptOnCreate'],
    ['AWS::Backup::BackupVault', 'RetainExceptOnCreate'],
    ['AWS::Cognito::UserPool', 'Retain'],
  ])('%s is kept whatever happens to its stack', (type, DeletionPolicy) => {
    const found = template().all(type);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) {
      expect(each).toMatchObject({ DeletionPolicy, UpdateReplacePolicy: 'Retain' });
    }
  });

  test('nothing that is kept has a name of our own, which a creation that is repeated would find taken', () => {
    const kept = template()
      .templates.flatMap(({ resources }) => resources)
      .filter(({ DeletionPolicy = '' }) => DeletionPolicy.startsWith('Retain'));
    expect(kept.length).toBeGreaterThan(50);
    const naming =
      /^(Name|\w*GroupName|(Queue|Topic|Table|Bucket|Secret|Role|Function|BackupVault|UserPool|Key)Name)$/;
    const named = kept
      .filter(({ Type }) => Type !== 'AWS::Lambda::Version')
      .flatMap(({ id, Properties = {} }) =>
        Object.entries(Properties)
          .filter(([property, value]) => naming.test(property) && typeof value === 'string')
          .map(([property]) => `${id}.${property}`),
      );
    expect(named).toEqual([]);
    // A vault must have a name.
    const vault = template().one('AWS::Backup::BackupVault');
    expect(JSON.stringify(vault.Properties.BackupVaultName)).toContain('AWS::StackId');
  });

  test('table and files are backed up each day, and the seals are kept in each region that the stage names', () => {
    const [selection, ...others] = template().all('AWS::Backup::BackupSelection');
    expect(others).toEqual([]);
    const kept = JSON.stringify(selection?.Properties.BackupSelection.Resources);
    const files = template()
      .all('AWS::S3::Bucket')
      .find(({ id }) => id.startsWith('Attachments'));
    for (const { id } of [template().one('AWS::DynamoDB::GlobalTable'), files as Resource])
      expect(kept).toContain(id);
    const role = template()
      .all('AWS::IAM::Role')
      .find(({ id }) => id.startsWith('BackupRole'));
    expect(JSON.stringify(role?.Properties.ManagedPolicyArns)).toMatch(/ForBackup.*ForS3Backup/);
    const seals = template()
      .all('AWS::SecretsManager::Secret')
      .filter(({ id }) => id.startsWith('Seal'));
    expect(seals.length).toBeGreaterThan(5);
    for (const { id, Properties } of seals)
      expect([id, (Properties.ReplicaRegions ?? []).map(({ Region }: { Region: string }) => Region)]).toEqual(
        [id, readStage(stage).replicaRegions],
      );
  });

  test('people sign in by e-mail, with a second factor if they wish, and never by text message', () => {
    const pool = template().one('AWS::Cognito::UserPool');
    expect(pool.Properties).toMatchObject({
      UsernameAttributes: ['email'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
      Schema: [{ Name: 'email', Required: true, Mutable: true }],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email' }] },
    });
    const client = template().one('AWS::Cognito::UserPoolClient');
    expect(client.Properties).toMatchObject({
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      AccessTokenValidity: 60,
    });
    expect([...client.Properties.ExplicitAuthFlows].sort()).toEqual([
      'ALLOW_REFRESH_TOKEN_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
    ]);
  });

  test('every log is encrypted and ends', () => {
    const logs = template().all('AWS::Logs::LogGroup');
    // One of each function and each API, and that of the firewall.
    expect(logs.length).toBe(names.length + contracts.length + 1);
    for (const { Properties } of logs) {
      expect(Properties.RetentionInDays).toBe(readStage(stage).logRetentionDays);
      expect(Properties.KmsKeyId).toBeDefined();
    }
  });
};

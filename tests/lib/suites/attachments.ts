import { contracts } from '../../../functions/contracts';
import { prefixes } from '../../../functions/kernel/outside/bucket';
import type { Assembly, Resource } from '../assembly';
import { background, flat, functionsOf, list, names, queuesOf, statementsOf } from '../reading';

/** What people upload is kept from everybody else, and what they did not mean to keep goes. */
export const attachmentSuite = (stage: string, template: () => Assembly): void => {
  const lambdaOf = (name: string) => functionsOf(template(), stage).get(name) as Resource;
  const allOnS3 = (name: string) =>
    statementsOf(template(), lambdaOf(name)).filter(({ Action }) =>
      list(Action).some((action) => action.startsWith('s3:')),
    );
  const isOfCheckpoints = (statement: object) => JSON.stringify(statement).includes('Checkpoints');
  const onS3 = (name: string) => allOnS3(name).filter((each) => !isOfCheckpoints(each));
  const named = (type: string, name: string) =>
    template()
      .all(type)
      .find(({ id }) => id.startsWith(name)) as Resource;
  const files = () => named('AWS::S3::Bucket', 'Attachments');

  test('the bucket is private, encrypted by the key of the data, and over TLS alone', () => {
    const bucket = files();
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    const [encryption] = bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(encryption).toMatchObject({
      BucketKeyEnabled: true,
      ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' },
    });
    const policy = named('AWS::S3::BucketPolicy', 'Attachments').Properties.PolicyDocument.Statement;
    expect(policy).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
    expect(policy.every(({ Effect }: { Effect: string }) => Effect === 'Deny')).toBe(true);
  });

  test('what was uploaded and not attached goes after a day with its versions, and what was deleted after a month', () => {
    const { Rules } = files().Properties.LifecycleConfiguration;
    expect(Rules).toEqual([
      expect.objectContaining({
        ...{ Prefix: prefixes.incoming, ExpirationInDays: 1, Status: 'Enabled' },
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      }),
      {
        ...{ Id: 'forget-what-was-deleted', Status: 'Enabled', ExpiredObjectDeleteMarker: true },
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
      },
    ]);
    expect(files().Properties.VersioningConfiguration.Status).toBe('Enabled');
  });

  test('pages of any origin may send the form and follow the link, and do no more', () => {
    const { CorsRules } = files().Properties.CorsConfiguration;
    expect(CorsRules).toMatchObject([{ AllowedMethods: ['GET', 'POST'], AllowedOrigins: ['*'] }]);
  });

  test('a service may sign what its citizens may do with files of its kinds, and no more', () => {
    for (const { name, attachments = [], downloads = [] } of contracts) {
      const found = onS3(name).map(({ Action, Resource: where }) => [Action, list(where).map(flat).sort()]);
      // In the order of the alphabet, as the CDK has them: `fine-paper/*` comes before `fine/*`.
      const below = (prefix: string, kinds: readonly string[]) =>
        kinds
          .map((kind) => `/${prefix}${kind}/*`)
          .sort()
          .map((end) => expect.stringMatching(new RegExp(`${end.replace('*', '\\*')}$`)));
      const signed = [
        ['s3:PutObject', below(prefixes.incoming, attachments)],
        ['s3:GetObject', below(prefixes.attached, attachments)],
      ];
      const shown = ['s3:GetObject', below(prefixes.attached, downloads)];
      expect([name, found]).toEqual([
        name,
        [...(attachments.length ? signed : []), ...(downloads.length ? [shown] : [])],
      ]);
      expect('ATTACHMENTS_BUCKET' in lambdaOf(name).Properties.Environment.Variables).toBe(
        attachments.length + downloads.length > 0,
      );
    }
  });

  test('what looks at files may do so, and nothing else may touch them', () => {
    const looking = background.filter(({ arrivals }) => arrivals.length > 0).map(({ name }) => name);
    expect(looking).toContain('complaints-files');
    for (const name of looking) {
      expect([name, onS3(name).map(({ Action }) => Action)]).toEqual([
        name,
        [['s3:DeleteObject', 's3:GetObject'], ['s3:DeleteObject', 's3:PutObject'], 's3:ListBucket'],
      ]);
    }
    const working = background.filter(({ files }) => files.length > 0).map(({ name }) => name);
    expect([...working].sort()).toEqual(['areas-imports', 'my-data-exports', 'tax-imports']);
    for (const name of working) {
      expect([name, onS3(name).map(({ Action }) => Action)]).toEqual([
        name,
        [['s3:DeleteObject', 's3:GetObject', 's3:PutObject'], 's3:ListBucket'],
      ]);
    }
    const [erasing] = background.filter(({ erasedFiles }) => erasedFiles.length > 0).map(({ name }) => name);
    expect([erasing, onS3(erasing ?? '').map(({ Action }) => Action)]).toEqual([
      'my-data-erasures',
      ['s3:DeleteObject'],
    ]);
    const listing = (name: string) => onS3(name).find(({ Sid }) => Sid === 'Missing')?.Condition;
    const only = (keys: readonly string[]) => ({ StringLike: { 's3:prefix': keys } });
    for (const { name, arrivals } of background.filter((each) => looking.includes(each.name)))
      expect([name, listing(name)]).toEqual([name, only(arrivals.map((kind) => `incoming/${kind}/*`))]);
    for (const { name, files } of background.filter((each) => working.includes(each.name)))
      expect([name, listing(name)]).toEqual([name, only(files.map((kind) => `attached/${kind}/*`))]);
    const signing = contracts
      .filter(({ attachments, downloads }) => attachments ?? downloads)
      .map(({ name }) => name);
    const others = names.filter((name) => ![...looking, ...working, ...signing, erasing].includes(name));
    for (const name of others) expect([name, onS3(name)]).toEqual([name, []]);
  });

  test('checkpoints of access logs are locked: one function writes them, one reads them, and none deletes', () => {
    const { Properties } = named('AWS::S3::Bucket', 'Checkpoints');
    const { Mode, Days } = Properties.ObjectLockConfiguration.Rule.DefaultRetention;
    expect([Mode, Days]).toEqual([stage === 'production' ? 'COMPLIANCE' : 'GOVERNANCE', 365]);
    expect(Properties).toMatchObject({
      ObjectLockEnabled: true,
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
    const actions = names.flatMap((name) =>
      allOnS3(name)
        .filter(isOfCheckpoints)
        .flatMap(({ Action }) => list(Action).map((action) => `${name} ${action}`)),
    );
    expect(actions.sort()).toEqual([
      ...['my-data s3:GetObject', 'my-data s3:ListBucket', 'my-data-checkpoints s3:PutObject'],
      ...['my-data-exports s3:GetObject', 'my-data-exports s3:ListBucket'],
    ]);
  });

  test('what has come is told to the worker of its kind, and what cannot be told to its dead letters', () => {
    const rules = template()
      .all('AWS::Events::Rule')
      .filter(({ Properties }) => Properties.EventPattern);
    const queueOf = (name: string) => queuesOf(template(), stage).get(name)?.id;
    const looking = background.filter(({ arrivals }) => arrivals.length > 0);
    expect(rules).toHaveLength(looking.length);
    for (const { name, arrivals } of looking) {
      const rule = rules.find(
        ({ Properties }) => Properties.Targets[0].Arn['Fn::GetAtt'][0] === queueOf(name),
      );
      expect(rule?.Properties.EventPattern).toMatchObject({
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { object: { key: arrivals.map((kind) => ({ prefix: `${prefixes.incoming}${kind}/` })) } },
      });
      expect(rule?.Properties.Targets).toMatchObject([
        { DeadLetterConfig: { Arn: { 'Fn::GetAtt': [queueOf(`${name}-dead`), 'Arn'] } } },
      ]);
    }
  });
};

import { entriesFor } from '../../bench/idle/entries';
import { byService, reckon, sumOf, together } from '../../bench/idle/reckon';
import { sweepWithNothingDue } from '../../bench/idle/sweep';
import { readTemplates, stacksOf, type Templates } from '../../bench/idle/templates';
import { contracts } from '../../functions/contracts';
import { backgroundOf } from '../../functions/kernel/contract/events';
import { services } from '../../functions/services';
import { workshop } from '../lib/assembly';
import { isWhole } from '../support/sample';

const entries = entriesFor({ sweep: { trips: 1, reads: 8 } });

type Resources = NonNullable<Templates[string]['Resources']>;
const attribute = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** What is told of stacks with these resources; those of `Data` are exported as `Data:<id>`. */
const reckoned = (Work: Resources, Data: Resources = {}) => {
  const exported = Object.keys(Data).map(
    (id) => [id, { Value: attribute(id), Export: { Name: `Data:${id}` } }] as const,
  );
  const templates = {
    Data: { Resources: Data, Outputs: Object.fromEntries(exported) },
    Work: { Resources: Work },
  };
  return reckon(stacksOf(templates), entries);
};

/** Rows as text: what, how many, dollars of a month. */
const rowsOf = (...resources: Parameters<typeof reckoned>): string[] =>
  together(reckoned(...resources).owed).map(
    ({ what, count, dollars }) => `${what}: ${Math.round(count)}, ${dollars.toFixed(4)}`,
  );

const mapping = (EventSourceArn: unknown, more: object = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn, ScalingConfig: { MaximumConcurrency: 10 }, ...more },
});
const fifo = { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } };
const standard = { Type: 'AWS::SQS::Queue' };

describe('mappings', () => {
  it('are paid by their polls: 657,000 a month, by the kind of the queue', () =>
    expect(
      rowsOf({
        ...{ one: fifo, two: standard, three: standard },
        ...{ m1: mapping(attribute('one')), m2: mapping(attribute('two')), m3: mapping(attribute('three')) },
      }),
    ).toEqual(['mappings at FIFO queues: 1, 0.3285', 'mappings at standard queues: 2, 0.5256']));

  it('are found to read a queue or a stream of another stack, or one that is named', () =>
    expect(
      rowsOf(
        {
          m1: mapping({ 'Fn::ImportValue': 'Data:one' }),
          m2: mapping({ 'Fn::ImportValue': 'Data:table' }),
          m3: mapping({
            'Fn::Join': ['', ['arn:aws:sqs:eu-central-1:', { Ref: 'AWS::AccountId' }, ':a.fifo']],
          }),
        },
        {
          one: fifo,
          table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { BillingMode: 'PAY_PER_REQUEST' } },
        },
      ),
    ).toEqual([
      'mappings at FIFO queues: 2, 0.6570',
      'the reader of the table’s stream, whose reads are free: 1, 0.0000',
    ]));

  it('cost nothing that are switched off', () =>
    expect(rowsOf({ one: fifo, m1: mapping(attribute('one'), { Enabled: false }) })).toEqual([
      'mappings at FIFO queues: 1, 0.0000',
    ]));

  it('have no price where they read something else, or have pollers of their own', () => {
    expect(() => reckoned({ m1: mapping('arn:aws:kinesis:a') })).toThrow('m1 of Work: what it reads');
    const polled = mapping(attribute('one'), { ProvisionedPollerConfig: { MinimumPollers: 2 } });
    expect(() => reckoned({ one: fifo, m1: polled })).toThrow('m1 of Work: provisioned pollers');
  });
});

const rule = (ScheduleExpression: string, target = 'sweep') => ({
  Type: 'AWS::Events::Rule',
  Properties: { ScheduleExpression, Targets: [{ Arn: attribute(target) }] },
});
const sweep = (FunctionName: string, Mode = 'Active') => ({
  Type: 'AWS::Lambda::Function',
  Properties: { FunctionName, MemorySize: 1024, TracingConfig: { Mode } },
});

describe('schedules', () => {
  it('are paid by what their function does each time', () =>
    expect(rowsOf({ sweep: sweep('diwan-a-sweep'), each: rule('rate(1 minute)') })).toEqual([
      'diwan-a-sweep: its reads of the table: 43800, 0.0438',
      'diwan-a-sweep: its calls: 43800, 0.0152',
      'diwan-a-sweep: its traces: 43800, 0.2190',
      'diwan-a-sweep: its lines in the log: 43800, 0.0219',
    ]));

  it('are paid by how often they come', () => {
    const rare = reckoned({ sweep: sweep('diwan-a-sweep', 'PassThrough'), each: rule('rate(2 hours)') });
    expect(rare.owed.map(({ count }) => count)).toEqual([365, 365, 365, 365]);
    expect(rare.owed[2]?.dollars).toBe(0);
  });

  it('have no price where it is not known how often they come, or what is done then', () => {
    const one = { sweep: sweep('diwan-a-sweep') };
    expect(() => reckoned({ ...one, each: rule('cron(0 1 * * ? *)') })).toThrow(
      'how often cron(0 1 * * ? *)',
    );
    expect(() => reckoned({ sweep: sweep('diwan-a-walk'), each: rule('rate(1 day)') })).toThrow(
      'what diwan-a-walk does with nothing to do is not measured',
    );
    expect(() => reckoned({ each: rule('rate(1 day)', 'absent') })).toThrow('it does not call one function');
  });

  it('are taken as the sweep is measured', () =>
    expect(sweepWithNothingDue()).toEqual({ trips: 1, reads: 8, writes: 0 }));
});

const acl = (...Rules: readonly object[]) => ({ acl: { Type: 'AWS::WAFv2::WebACL', Properties: { Rules } } });
const managed = (Name: string, VendorName = 'AWS') => ({
  Statement: { ManagedRuleGroupStatement: { Name, VendorName } },
});

describe('other resources', () => {
  it('are paid by what they hold', () => {
    const metric = (Period: number) => ({ MetricStat: { Period } });
    expect(
      rowsOf({
        ...acl({ Statement: { RateBasedStatement: {} } }, managed('AWSManagedRulesCommonRuleSet')),
        plain: { Type: 'AWS::CloudWatch::Alarm', Properties: { Period: 60 } },
        quick: { Type: 'AWS::CloudWatch::Alarm', Properties: { Period: 10 } },
        joint: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: { Metrics: [metric(60), metric(300), { Expression: 'a + b' }] },
        },
        key: { Type: 'AWS::KMS::Key' },
        small: { Type: 'AWS::SSM::Parameter', Properties: { Tier: 'Standard' } },
        large: { Type: 'AWS::SSM::Parameter', Properties: { Tier: 'Advanced' } },
      }),
    ).toEqual([
      'WebACL: 1, 5.0000',
      'its rules and managed groups: 2, 2.0000',
      'metrics that alarms look at: 4, 0.6000',
      'keys; each of the first two yearly rotations adds as much: 1, 1.0000',
      'standard parameters, which are free: 1, 0.0000',
      'advanced parameters: 1, 0.0500',
    ]);
  });

  it('say what grows with use', () => {
    const plan = { people: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolTier: 'PLUS' } } };
    expect(reckoned(plan).growing).toEqual([
      { type: 'AWS::Cognito::UserPool', how: '0.02 for each who signs in, a month (PLUS)' },
    ]);
    expect(reckoned(plan).free).toEqual([
      { type: 'AWS::Cognito::UserPool', count: 1, because: 'Nothing while nobody signs in.' },
    ]);
  });

  it.each([
    [
      'a type that nobody priced',
      { cluster: { Type: 'AWS::RDS::DBCluster' } },
      'AWS::RDS::DBCluster cluster of Work',
    ],
    ['a name that every object has', { odd: { Type: 'toString' } }, 'toString odd of Work'],
    [
      'managed rules with a fee',
      acl(managed('AWSManagedRulesBotControlRuleSet')),
      'BotControlRuleSet has a fee',
    ],
    ['rules of another vendor', acl(managed('Rules', 'Somebody')), 'Rules has a fee of its own'],
    [
      'provisioned capacity',
      { table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { BillingMode: 'PROVISIONED' } } },
      'provisioned capacity has no price',
    ],
    [
      'functions that are kept warm',
      { live: { Type: 'AWS::Lambda::Alias', Properties: { ProvisionedConcurrencyConfig: {} } } },
      'provisioned concurrency has no price',
    ],
  ])('have no price: %s', (_, resources, reason) => expect(() => reckoned(resources)).toThrow(reason));
});

describe('what a service costs', () => {
  it('is what is named after it, or stands in its stack', () => {
    const alarm = { Type: 'AWS::CloudWatch::Alarm', Properties: {} };
    const templates = {
      'Diwan-a-Operations': {
        Resources: { billseventslate1: alarm, billsofladingfails2: alarm, Lanes3: alarm },
      },
      'Diwan-a-Bills': { Resources: { Faults4: alarm } },
    };
    const found = byService(reckon(stacksOf(templates), entries).owed, ['bills', 'bills-of-lading']);
    const ids = [...found].map(([name, owed]) => [name, owed.map(({ resource }) => resource.id)]);
    expect(Object.fromEntries(ids)).toEqual({
      bills: ['billseventslate1', 'Faults4'],
      'bills-of-lading': ['billsofladingfails2'],
      '': ['Lanes3'],
    });
  });
});

describe.each(isWhole ? ['local', 'production'] : ['local'])('the stage %s', (stage) => {
  let folder = '';
  beforeAll(async () => {
    const shop = await workshop();
    folder = (stage === 'local' ? shop.local() : await shop.synthesize(stage)).folder;
  }, 300_000);

  it('is made of nothing that has no price', () => {
    const { owed, free } = reckon(stacksOf(readTemplates(folder, `Diwan-${stage}-`)), entries);
    expect(sumOf(owed)).toBeGreaterThan(1);
    expect(free.map(({ type }) => type)).toContain('AWS::Lambda::Function');
    const mapped = owed.filter(({ resource }) => resource.type === 'AWS::Lambda::EventSourceMapping');
    const background = contracts.flatMap((contract) => backgroundOf(contract, contracts));
    const { length: ofPlatform } = byService(mapped, services).get('') ?? [];
    expect(mapped.length - (ofPlatform ?? 0)).toBe(background.length);
  });
});

import { contracts } from '../../../functions/contracts';
import { queueVariable } from '../../../functions/kernel/contract/events';
import { platformFunctions, typesWith } from '../../../functions/platform/contract';
import type { Assembly, Resource } from '../assembly';
import { background, functionsOf, list, queuesOf, statementsOf } from '../reading';

/** What happens without being called is wired as the contract of the events says. */
export const eventSuite = (stage: string, template: () => Assembly): void => {
  const lambdaOf = (name: string) => functionsOf(template(), stage).get(name) as Resource;
  const queueOf = (name: string) => queuesOf(template(), stage).get(name) as Resource;
  const mappingOf = (name: string) =>
    template()
      .all('AWS::Lambda::EventSourceMapping')
      .find(({ Properties }) => Properties.FunctionName.Ref === lambdaOf(name).id) as Resource;
  test('the stream calls the relay for the kinds that are told of, and never stops at a change that fails', () => {
    const { Properties } = mappingOf('relay');
    const table = template().one('AWS::DynamoDB::GlobalTable');
    expect(JSON.stringify(Properties.EventSourceArn)).toContain(`Att${table.id}StreamArn`);
    expect(Properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [queueOf('lost').id, 'Arn'] } } },
    });
    expect(Properties.MaximumRetryAttempts).toBeGreaterThan(0);
    // The stream forgets after a day: what was not read by then would be lost in silence.
    expect(Properties.MaximumRecordAgeInSeconds).toBeGreaterThan(0);
    expect(Properties.MaximumRecordAgeInSeconds).toBeLessThan(86_400);
    expect(
      Properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
    ).toEqual([
      {
        dynamodb: {
          Keys: { pk: { S: typesWith('published', contracts).map((kind) => ({ prefix: `${kind}#` })) } },
        },
      },
    ]);
  });

  test('every queue is encrypted and over TLS alone, and kept unless it can be filled again', () => {
    const queues = template().all('AWS::SQS::Queue');
    expect(queues.length).toBeGreaterThan(background.length);
    for (const queue of queues) {
      const policies = queue.Properties.FifoQueue ? ['Delete', 'Delete'] : ['RetainExceptOnCreate', 'Retain'];
      expect([queue.DeletionPolicy, queue.UpdateReplacePolicy]).toEqual(policies);
      expect(queue.Properties.KmsMasterKeyId).toBeDefined();
      expect(queue.Properties.MessageRetentionPeriod).toBe(14 * 86_400);
      const guards = template()
        .all('AWS::SQS::QueuePolicy')
        .filter(({ Properties }) => Properties.Queues.some(({ Ref }: { Ref: string }) => Ref === queue.id));
      expect(JSON.stringify(guards)).toContain('"aws:SecureTransport":"false"');
    }
  });

  /** The queue that calls a function. */
  const sourceOf = ({ name, worker }: (typeof background)[number]) =>
    queueOf(worker === undefined ? `${name}.fifo` : name);

  test('a queue that calls a function gives each message back alone, and makes a bounded number of calls at once', () => {
    for (const one of background) {
      const queue = sourceOf(one);
      expect(mappingOf(one.name).Properties).toMatchObject({
        BatchSize: one.batchSize,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: one.concurrency },
      });
      expect(JSON.stringify(mappingOf(one.name).Properties.EventSourceArn)).toContain(queue.id);
      expect(one.concurrency).toBeGreaterThanOrEqual(2);
      expect(queue.Properties.VisibilityTimeout).toBe(6 * lambdaOf(one.name).Properties.Timeout);
    }
    const all = template().all('AWS::Lambda::EventSourceMapping');
    const unbounded = all.filter(
      ({ Properties }) => !Properties.ScalingConfig && !Properties.StartingPosition,
    );
    expect(unbounded).toEqual([]);
  });

  test('the calls that queues make at once, and those that are kept free, leave most of an account to the routes', () => {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    const called = sum(background.map(({ concurrency }) => concurrency));
    const kept = template()
      .all('AWS::Lambda::Function')
      .flatMap(({ Properties }) => Properties.ReservedConcurrentExecutions ?? []);
    expect(kept.sort((one, other) => other - one)).toEqual([100, 70, 50, 30]);
    // As docs/deploying.md says.
    expect([sum(kept), called <= 250]).toEqual([250, true]);
    for (const name of ['citizen', 'agency', 'bearer', 'payments']) {
      expect(lambdaOf(name).Properties.ReservedConcurrentExecutions).toBeGreaterThan(0);
    }
  });

  test('a queue of work gives up after a few attempts, into dead letters', () => {
    for (const one of background.filter(({ worker }) => worker !== undefined)) {
      expect(sourceOf(one).Properties.RedrivePolicy).toEqual({
        deadLetterTargetArn: { 'Fn::GetAtt': [queueOf(`${one.name}-dead`).id, 'Arn'] },
        maxReceiveCount: 5,
      });
    }
  });

  test('a queue of events keeps the order of each item, and gives up nothing', () => {
    for (const one of background.filter(({ worker }) => worker === undefined)) {
      const { Properties } = sourceOf(one);
      expect(Properties).toMatchObject({
        ...{ FifoQueue: true, DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' },
      });
      expect([Properties.RedrivePolicy, Properties.ContentBasedDeduplication]).toEqual([
        undefined,
        undefined,
      ]);
    }
  });

  /** The queues, by their logical ids, of a function's statement. */
  const grantedQueues = (name: string, sid: string): string[] => {
    const statement = statementsOf(template(), lambdaOf(name)).find(({ Sid }) => Sid === sid);
    const queues = template().all('AWS::SQS::Queue');
    return list(statement?.Resource ?? [])
      .map((each) => {
        // By its own stack's name for it, or by what another stack tells of it.
        const text = JSON.stringify(each);
        const found = queues.filter(({ id }) => new RegExp(`["a-z]${id}["A-Z]`).test(text));
        expect([text, found.length]).toEqual([text, 1]);
        return found[0]?.id ?? '';
      })
      .sort();
  };

  test.each(background.map((each) => [each.name, each] as const))(
    'the function %s may send to its workers, receive from its queue, and knows where they are',
    (name, one) => {
      const service = contracts.find((contract) => name.startsWith(`${contract.name}-`))?.name;
      const to = one.sends.map((worker) => [worker, queueOf(`${service}-${worker}`).id] as const);
      expect(grantedQueues(name, 'Send')).toEqual(to.map(([, id]) => id).sort());
      expect(grantedQueues(name, 'Receive')).toEqual([sourceOf(one).id]);
      const variables = lambdaOf(name).Properties.Environment.Variables;
      for (const [worker, id] of to) expect(variables[queueVariable(worker)]).toEqual({ Ref: id });
      const url = variables.EVENTS_QUEUE_URL;
      expect(url === undefined).toBe(one.worker !== undefined);
      if (url) expect(JSON.stringify(url)).toContain(`Ref${sourceOf(one).id}`);
    },
  );

  test.each(platformFunctions.map((each) => [each.name, each] as const))(
    'the function %s may send to the queue of every service, and knows their names',
    (name, { sends }) => {
      const having = contracts.filter(({ events }) => events).map((contract) => contract.name);
      const ids = [
        ...having.map((service) => queueOf(`${service}-events.fifo`).id),
        ...sends.map((each) => queueOf(each).id),
      ];
      expect(grantedQueues(name, 'Send')).toEqual(ids.sort());
      const { SERVICE_QUEUES, LOST_QUEUE_URL } = lambdaOf(name).Properties.Environment.Variables;
      for (const service of having) expect(JSON.stringify(SERVICE_QUEUES)).toContain(`${service}`);
      expect(LOST_QUEUE_URL).toEqual({ Ref: queueOf('lost').id });
    },
  );

  test('the clock calls the sweep each minute', () => {
    const rule = template()
      .all('AWS::Events::Rule')
      .find(({ Properties }) => Properties.ScheduleExpression) as Resource;
    expect(rule.Properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [{ Arn: { 'Fn::GetAtt': [lambdaOf('sweep').id, 'Arn'] } }],
    });
  });
};

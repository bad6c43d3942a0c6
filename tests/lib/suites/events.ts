import {
  eventFunctions,
  type QueueName,
  queues,
  queueVariable,
  typesWith,
} from '../../../functions/platform/contract';
import type { Assembly, Resource } from '../assembly';
import { flat, functionsOf, list, statementsOf } from '../reading';

/** What happens without being called is wired as the contract of the events says. */
export const eventSuite = (stage: string, template: () => Assembly): void => {
  const lambdaOf = (name: string) => functionsOf(template(), stage).get(name) as Resource;
  const queueOf = (name: string) =>
    template()
      .all('AWS::SQS::Queue')
      .find(({ Properties }) => Properties.QueueName === `diwan-${stage}-${name}`) as Resource;
  const mappingOf = (name: string) =>
    template()
      .all('AWS::Lambda::EventSourceMapping')
      .find(({ Properties }) => Properties.FunctionName.Ref === lambdaOf(name).id) as Resource;
  const readers = new Map(
    eventFunctions.flatMap(({ name, source }) =>
      'queue' in source ? [[source.queue, { name, batchSize: source.batchSize }] as const] : [],
    ),
  );

  test('the stream calls the relay for the kinds that are told of, and never stops at a change that fails', () => {
    const { Properties } = mappingOf('relay');
    const table = template().one('AWS::DynamoDB::Table');
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
      { dynamodb: { Keys: { pk: { S: typesWith('published').map((kind) => ({ prefix: `${kind}#` })) } } } },
    ]);
  });

  test.each(Object.keys(queues) as QueueName[])(
    'the queue %s is kept, encrypted and over TLS alone',
    (name) => {
      const queue = queueOf(name);
      expect(queue).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      expect(queue.Properties.KmsMasterKeyId).toBeDefined();
      expect(queue.Properties.MessageRetentionPeriod).toBe(14 * 86_400);
      const policies = template()
        .all('AWS::SQS::QueuePolicy')
        .filter(({ Properties }) => Properties.Queues.some(({ Ref }: { Ref: string }) => Ref === queue.id));
      expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"');
    },
  );

  test('a queue that calls a function gives each message back alone, and after a few attempts up', () => {
    expect(readers.size).toBeGreaterThan(0);
    for (const [name, { name: reader, batchSize }] of readers) {
      const queue = queueOf(name);
      expect(mappingOf(reader).Properties).toMatchObject({
        EventSourceArn: { 'Fn::GetAtt': [queue.id, 'Arn'] },
        BatchSize: batchSize,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      expect(queue.Properties.RedrivePolicy).toEqual({
        deadLetterTargetArn: { 'Fn::GetAtt': [queueOf(`${name}-dead`).id, 'Arn'] },
        maxReceiveCount: 5,
      });
      expect(queue.Properties.VisibilityTimeout).toBe(6 * lambdaOf(reader).Properties.Timeout);
    }
  });

  test.each(eventFunctions.map((each) => [each.name, each] as const))(
    'the function %s may send to its queues, receive from its own, and knows where they are',
    (name, { source, sends, receives = [] }) => {
      const lambda = lambdaOf(name);
      const statements = statementsOf(template(), lambda);
      const arns = (sid: string) =>
        list(flat(statements.find(({ Sid }) => Sid === sid)?.Resource ?? []) as object | object[])
          .map((each) => JSON.stringify(each))
          .sort();
      const arnsOf = (names: readonly string[]) =>
        names.map((each) => JSON.stringify({ 'Fn::GetAtt': [queueOf(each).id, 'Arn'] })).sort();
      expect(arns('Send')).toEqual(arnsOf([...sends, ...('stream' in source ? ['lost'] : [])]));
      expect(arns('Receive')).toEqual(arnsOf([...receives, ...('queue' in source ? [source.queue] : [])]));
      const variables = lambda.Properties.Environment.Variables;
      for (const queue of [...sends, ...receives]) {
        expect(variables[queueVariable(queue)]).toEqual({ Ref: queueOf(queue).id });
      }
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

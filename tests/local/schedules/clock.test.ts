import { type AsynchronousOptions, createAsynchronous } from '../../../local/lambda/asynchronous';
import type { Outcome } from '../../../local/lambda/worker';
import type { Sent } from '../../../local/queues/sent';
import { type ClockOptions, startClock } from '../../../local/schedules/clock';
import { readTemplate } from '../../../local/template/template';
import { eventsStack } from '../background-fixture';
import { type Fixture, writeFixture } from '../fixture';

/*
 * Schedules and what becomes of their calls, with a clock that the test turns.
 */

const work = { 'Fn::GetAtt': ['Work', 'Arn'] };
const dead = { 'Fn::GetAtt': ['Dead', 'Arn'] };
const rule = (Properties: object) => ({ Type: 'AWS::Events::Rule', Properties });
const schedule = (Properties: object) => ({ Type: 'AWS::Scheduler::Schedule', Properties });
const permission = (of: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: work,
    Principal: 'events.amazonaws.com',
    SourceArn: { 'Fn::GetAtt': [of, 'Arn'] },
  },
});

const NOON = Date.parse('2026-03-01T12:00:00Z');
const minutes = (count: number) => jest.advanceTimersByTimeAsync(count * 60_000);

let fixture: Fixture;
let events: object[];
let sent: (Sent & { readonly queue: string })[];
let said: string[];
let outcome: Outcome;
let stop: () => Promise<void>;

const start = (resources: object) => {
  fixture = writeFixture(eventsStack('', resources));
  const template = readTemplate(fixture.assembly, fixture.data);
  const config = template
    .all('AWS::Lambda::Function')
    .map(({ ref, attribute }) => ({ name: ref, arn: attribute('Arn') }));
  const permissions = template.all<{ SourceArn: string }>('AWS::Lambda::Permission');
  const queues = template.all('AWS::SQS::Queue').map(({ attribute }) => attribute('Arn'));
  const options = {
    template,
    functions: {
      find: (name: string) => config.find((each) => each.name === name || each.arn === name),
      permits: (_: string, __: string, source: string) =>
        permissions.some(({ properties }) => properties.SourceArn === source),
      run: async (_: string, event: object) => {
        events.push(event);
        return outcome;
      },
    },
    queues: {
      byArn: (arn: string) =>
        queues.includes(arn)
          ? { send: (one: Sent) => sent.push({ ...one, queue: arn.split(':').at(-1) ?? '' }) }
          : undefined,
    },
    check: (who: string) => (who.endsWith('WorkRole') ? undefined : 'No'),
    onError: (_: string, error: unknown) => said.push(String(error)),
  };
  const asynchronous = createAsynchronous(options as unknown as AsynchronousOptions);
  const end = startClock({ ...options, asynchronous } as unknown as ClockOptions);
  stop = async () => {
    end();
    await asynchronous.stop();
  };
};

beforeEach(() => {
  jest.useFakeTimers({ now: NOON - 20_000 });
  events = [];
  sent = [];
  said = [];
  outcome = { payload: 'null' };
  stop = async () => undefined;
});
afterEach(async () => {
  await stop();
  jest.useRealTimers();
  fixture.remove();
});

describe('a rule', () => {
  it('calls its function when it is due, with the event of EventBridge or with its own', async () => {
    start({
      Minutely: rule({ ScheduleExpression: 'rate(1 minute)', Targets: [{ Id: 'A', Arn: work }] }),
      Minutely2: rule({
        ScheduleExpression: 'rate(2 minutes)',
        Targets: [{ Id: 'A', Arn: work, Input: '{"a":1}' }],
      }),
      Off: rule({
        ScheduleExpression: 'rate(1 minute)',
        State: 'DISABLED',
        Targets: [{ Id: 'A', Arn: work }],
      }),
      Pattern: rule({ EventPattern: { source: ['x'] }, Targets: [{ Id: 'A', Arn: work }] }),
      One: permission('Minutely'),
      Two: permission('Minutely2'),
    });
    await minutes(2);
    const scheduled = (time: string) => ({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '000000000000',
      time,
      region: 'eu-central-1',
      resources: ['arn:aws:events:eu-central-1:000000000000:rule/events-Minutely'],
      detail: {},
    });
    expect(events).toEqual([scheduled('2026-03-01T12:00:00Z'), { a: 1 }, scheduled('2026-03-01T12:01:00Z')]);
    await stop();
    await minutes(2);
    expect(events).toHaveLength(3);
  });

  it('that nobody lets call puts its event into its dead letters', async () => {
    start({
      Minutely: rule({
        ScheduleExpression: 'rate(1 minute)',
        Targets: [{ Id: 'A', Arn: work, Input: '{"a":1}', DeadLetterConfig: { Arn: dead } }],
      }),
    });
    await minutes(1);
    expect(events).toEqual([]);
    expect(sent).toMatchObject([
      {
        queue: 'events-Dead',
        body: '{"a":1}',
        attributes: { ERROR_CODE: { StringValue: 'NO_PERMISSIONS' } },
      },
    ]);
    expect(said[0]).toContain('No AWS::Lambda::Permission lets events.amazonaws.com invoke');
  });

  it.each<[string, object, string]>([
    [
      'calls what is not here',
      { Targets: [{ Id: 'A', Arn: 'arn:aws:sns:x:1:t' }] },
      'is no function and no queue',
    ],
    ['transforms its input', { Targets: [{ Id: 'A', Arn: work, InputPath: '$.a' }] }, 'transforms its input'],
    ['has no time', { ScheduleExpression: 'often', Targets: [] }, 'no schedule expression'],
  ])('is refused that %s', (_, properties, message) => {
    expect(() => start({ Odd: rule({ ScheduleExpression: 'rate(1 minute)', ...properties }) })).toThrow(
      message,
    );
  });
});

describe('a schedule', () => {
  const target = (more: object) => ({ Arn: work, RoleArn: { 'Fn::GetAtt': ['WorkRole', 'Arn'] }, ...more });

  it('calls by its role, in its zone, within its dates', async () => {
    const Input = '{"at":"<aws.scheduler.scheduled-time>","by":"<aws.scheduler.schedule-arn>"}';
    start({
      Prayer: schedule({
        Name: 'noon',
        ScheduleExpression: 'cron(1 15 * * ? *)',
        ScheduleExpressionTimezone: 'Asia/Riyadh',
        Target: target({ Input }),
      }),
      Later: schedule({
        ScheduleExpression: 'rate(1 minute)',
        StartDate: '2026-03-01T12:02:00Z',
        Target: target({}),
      }),
      Before: schedule({
        ScheduleExpression: 'rate(1 minute)',
        EndDate: '2026-03-01T11:00:00Z',
        Target: target({}),
      }),
      Once: schedule({
        ScheduleExpression: 'at(2026-03-01T12:00:00)',
        Target: { ...target({ Input: 'x' }), Arn: { 'Fn::GetAtt': ['Jobs', 'Arn'] } },
      }),
    });
    await minutes(3);
    expect(events).toMatchObject([
      { at: '2026-03-01T12:01:00Z', by: 'arn:aws:scheduler:eu-central-1:000000000000:schedule/default/noon' },
      { source: 'aws.scheduler', detail: '{}', time: '2026-03-01T12:02:00Z' },
    ]);
    expect(sent).toMatchObject([{ queue: 'events-Jobs', body: 'x' }]);
  });

  it('whose role may not call tells why', async () => {
    start({
      Odd: schedule({
        ScheduleExpression: 'rate(1 minute)',
        Target: target({ RoleArn: { 'Fn::GetAtt': ['WatchRole', 'Arn'] } }),
      }),
    });
    await minutes(1);
    expect(events).toEqual([]);
    expect(said).toEqual(['No']);
  });
});

describe('a call that fails', () => {
  const once = {
    Once: rule({
      ScheduleExpression: 'cron(0 12 * * ? *)',
      Targets: [{ Id: 'A', Arn: work, Input: '{"a":1}' }],
    }),
    One: permission('Once'),
  };
  const config = (more: object) => ({
    Config: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'Work' }, Qualifier: '$LATEST', ...more },
    },
  });

  it('is tried again after one minute and after two more, as Lambda does', async () => {
    outcome = { errorType: 'Error', errorMessage: 'No luck' };
    start(once);
    const counts = [];
    for (let minute = 0; minute < 6; minute += 1) {
      await minutes(1);
      counts.push(events.length);
    }
    expect(counts).toEqual([1, 2, 2, 3, 3, 3]);
  });

  it.each([
    [{ MaximumRetryAttempts: 0 }, 1, 'RetriesExhausted'],
    [{ MaximumRetryAttempts: 1 }, 2, 'RetriesExhausted'],
    [{ MaximumEventAgeInSeconds: 60 }, 2, 'EventAgeExceeded'],
  ])('is tried as often as %j says, and then goes to its destination', async (more, expected, condition) => {
    outcome = { errorType: 'Error', errorMessage: 'No luck' };
    start({ ...once, ...config({ ...more, DestinationConfig: { OnFailure: { Destination: dead } } }) });
    await minutes(10);
    expect(events).toHaveLength(expected);
    expect(sent.map(({ queue, body }) => [queue, JSON.parse(body)])).toMatchObject([
      [
        'events-Dead',
        {
          requestContext: { condition, approximateInvokeCount: expected },
          requestPayload: { a: 1 },
          responsePayload: { errorMessage: 'No luck' },
        },
      ],
    ]);
  });
});

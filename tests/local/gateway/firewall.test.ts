import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cloud, startCloud } from '../../../local/cloud';
import { createFirewall } from '../../../local/gateway/firewall';
import { createRateLimit } from '../../../local/gateway/rate-limit';
import { type GatewayServer, openServer } from '../../../local/gateway/server';
import { readTemplate } from '../../../local/template/template';
import { type Fixture, writeFixture } from '../fixture';

const plain = [{ Priority: 0, Type: 'NONE' }];
const block = {
  Block: {
    CustomResponse: {
      ResponseCode: 429,
      CustomResponseBodyKey: 'slow-down',
      ResponseHeaders: [
        { Name: 'access-control-allow-origin', Value: '*' },
        { Name: 'retry-after', Value: '60' },
      ],
    },
  },
};
const hasKey = {
  SizeConstraintStatement: {
    FieldToMatch: { SingleHeader: { Name: 'x-api-key' } },
    ...{ ComparisonOperator: 'GT', Size: 0, TextTransformations: plain },
  },
};
const perToken = {
  ...{ Name: 'PerToken', Priority: 0, Action: block },
  Statement: {
    RateBasedStatement: {
      ...{ Limit: 10, AggregateKeyType: 'CUSTOM_KEYS', EvaluationWindowSec: 300 },
      CustomKeys: [{ IP: {} }, { Header: { Name: 'authorization', TextTransformations: plain } }],
    },
  },
};
const perAddress = {
  ...{ Name: 'PerAddress', Priority: 1, Action: block },
  Statement: {
    RateBasedStatement: {
      ...{ Limit: 40, AggregateKeyType: 'IP', EvaluationWindowSec: 300 },
      ScopeDownStatement: { NotStatement: { Statement: hasKey } },
    },
  },
};
const managed = {
  ...{ Name: 'Managed', Priority: 2 },
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
};

/** Puts an ACL before one of the fixture's two stages. */
const guard = (fixture: Fixture, rules: readonly object[]): void => {
  const file = join(fixture.assembly, 'api.template.json');
  const { Resources } = JSON.parse(readFileSync(file, 'utf8')) as { readonly Resources: object };
  const arn = ['arn:aws:apigateway:eu-central-1::/restapis/', { Ref: 'Api' }, '/stages/', { Ref: 'Stage' }];
  const guarded = {
    Acl: {
      Type: 'AWS::WAFv2::WebACL',
      Properties: {
        ...{ Name: 'acl', Scope: 'REGIONAL', DefaultAction: { Allow: {} }, Rules: rules },
        CustomResponseBodies: { 'slow-down': { ContentType: 'APPLICATION_JSON', Content: '{"slow":1}' } },
      },
    },
    Guarded: {
      Type: 'AWS::WAFv2::WebACLAssociation',
      Properties: {
        ResourceArn: { 'Fn::Join': ['', arn] },
        WebACLArn: { 'Fn::GetAtt': ['Acl', 'Arn'] },
      },
    },
  };
  writeFileSync(file, JSON.stringify({ Resources: { ...Resources, ...guarded } }));
};

let fixture: Fixture;
beforeEach(() => {
  fixture = writeFixture();
});
afterEach(() => fixture.remove());

describe('the gateway behind a firewall', () => {
  let server: GatewayServer;
  let cloud: Cloud;
  beforeEach(async () => {
    guard(fixture, [managed, perAddress, perToken]);
    server = await openServer(0, () => undefined);
    const step = <T>(_: string, work: () => Promise<T>) => work();
    cloud = await startCloud({ ...fixture, server, step, say: () => undefined });
  });
  afterEach(async () => {
    await server.close();
    await cloud.stop();
  });

  const statuses = async (count: number, path: string, headers: Record<string, string> = {}) => {
    const replies: number[] = [];
    for (let index = 0; index < count; index += 1)
      replies.push((await fetch(`http://127.0.0.1:${server.port}${path}`, { headers })).status);
    return replies;
  };
  const all = (count: number, status: number) => Array(count).fill(status);

  it('refuses who asks too often, by token and address or by address, and tells when to come again', async () => {
    const one = { authorization: 'one' };
    expect(await statuses(12, '/v1/open', one)).toEqual([...all(10, 200), ...all(2, 429)]);
    expect(await statuses(1, '/v1/open', { authorization: 'two' })).toEqual([200]);
    const refused = await fetch(`http://127.0.0.1:${server.port}/v1/open`, { headers: one });
    expect([refused.status, await refused.json()]).toEqual([429, { slow: 1 }]);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(refused.headers.get('retry-after')).toBe('60');
    // What the first rule refused the second has not counted: eleven of forty so far.
    expect(await statuses(30, '/v1/open')).toEqual([...all(29, 200), 429]);
    expect(await statuses(20, '/v1/open', { 'x-api-key': 'any' })).toEqual(all(20, 200));
    expect(await statuses(2, '/v1/open', { 'x-api-key': '' })).toEqual(all(2, 429));
    expect(await statuses(2, '/v1/other')).toEqual(all(2, 200));
  });
});

describe('a firewall', () => {
  const made = (rules: readonly object[]) => {
    guard(fixture, rules);
    return () => createFirewall(readTemplate(fixture.assembly, fixture.data));
  };
  const rated = (change: object) => ({
    ...perAddress,
    Statement: { RateBasedStatement: { ...perAddress.Statement.RateBasedStatement, ...change } },
  });
  const ofKey = (key: object) => rated({ AggregateKeyType: 'CUSTOM_KEYS', CustomKeys: [key] });

  it.each([
    ['a statement', { ...perAddress, Statement: { GeoMatchStatement: {} } }, 'the statement of the rule'],
    ['a way to count', rated({ AggregateKeyType: 'CONSTANT' }), 'how the rule PerAddress counts: CONSTANT'],
    ['a key', ofKey({ Cookie: {} }), 'a key of the rule'],
    [
      'a change of a key',
      ofKey({ Header: { Name: 'a', TextTransformations: [{ Type: 'LOWERCASE' }] } }),
      'a key of',
    ],
    ['a scope', rated({ ScopeDownStatement: { GeoMatchStatement: {} } }), 'the scope of the rule PerAddress'],
    [
      'a comparison',
      rated({
        ScopeDownStatement: {
          SizeConstraintStatement: { ...hasKey.SizeConstraintStatement, ComparisonOperator: 'LT' },
        },
      }),
      'the size that the rule',
    ],
    ['an action', { ...perAddress, Action: { Captcha: {} } }, 'the action of the rule'],
  ])('with %s that is not known here is refused', (_, rule, message) => {
    expect(made([rule])).toThrow(message);
  });
});

describe('a rate', () => {
  it('is of the window before, for each instance, and counts what it refuses', () => {
    let now = 1_000_000_000;
    const exceeds = createRateLimit(3, 60, () => now);
    const ask = (count: number, who = 'a') => Array.from({ length: count }, () => exceeds(who));
    expect(ask(4)).toEqual([false, false, false, true]);
    expect(ask(1, 'b')).toEqual([false]);
    now += 50_000;
    expect(ask(1)).toEqual([true]);
    now += 10_000;
    expect(ask(2)).toEqual([false, false]);
    now += 60_000;
    expect(ask(4)).toEqual([false, false, false, true]);
  });
});

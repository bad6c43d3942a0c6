import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRules, type Rules } from '../../../local/gateway/rules';
import { createAliases } from '../../../local/lambda/aliases';
import { createPermissions } from '../../../local/lambda/permissions';
import { readTemplate } from '../../../local/template/template';
import { domain, type Fixture, rule, writeFixture } from '../fixture';

let fixture: Fixture;
beforeEach(() => {
  fixture = writeFixture();
});
afterEach(() => fixture.remove());

/** The fixture's API stack with these resources, which take the place of what has their names. */
const templateWith = (resources: object) => {
  const file = join(fixture.assembly, 'api.template.json');
  const { Resources } = JSON.parse(readFileSync(file, 'utf8')) as { readonly Resources: object };
  writeFileSync(file, JSON.stringify({ Resources: { ...Resources, ...resources } }));
  return readTemplate(fixture.assembly, fixture.data);
};
const rulesWith = (resources: object): Rules => createRules(templateWith(resources));
const changed = (properties: object, basePath: string | undefined = 'x') => {
  const { Type, Properties } = rule(1, 'Api', 'Stage', basePath);
  return { Rule: { Type, Properties: { ...Properties, ...properties } } };
};

describe('routing rules', () => {
  it('are looked at by their priorities, and one without a condition takes the rest', () => {
    const { find } = rulesWith({
      Rule: rule(1_000_000, 'Api', 'Stage'),
      Last: rule(500, 'Api', 'Stage', 'a'),
      First: rule(400, 'OtherApi', 'OtherStage', 'a/b.c'),
    });
    const one = find('/')?.api;
    const other = find('/a/b.c')?.api;
    expect(new Set([one, other]).size).toBe(2);
    expect(['/a', '/a/b', '/a/b.cd', '/a/bXc', '/z', '//a/b.c'].map((path) => find(path)?.api)).toEqual(
      Array(6).fill(one),
    );
    expect(find('/a/b.c/d')?.api).toBe(other);
  });

  it.each([
    ['two of one priority', { Double: rule(900, 'Api', 'Stage', 'y') }, 'have the priority 900'],
    ['a priority that there is not', changed({ Priority: 1_000_001 }), 'is not from 1 to 1000000'],
    ['a domain that there is not', changed({ DomainNameArn: 'arn:x:/domainnames/other' }), 'of no domain'],
    [
      'two base paths in one rule',
      changed({ Conditions: [{ MatchBasePaths: { AnyOf: ['a', 'b'] } }] }),
      'has more than one base path',
    ],
    ['headers', changed({ Conditions: [{ MatchHeaders: { AnyOf: [] } }] }), 'conditions that are not known'],
    ['a slash before', changed({ Conditions: [{ MatchBasePaths: { AnyOf: ['/a'] } }] }), 'base path /a'],
    ['a letter', changed({ Conditions: [{ MatchBasePaths: { AnyOf: ['{a}'] } }] }), 'the base path {a}'],
    [
      'a path of 128 letters',
      changed({ Conditions: [{ MatchBasePaths: { AnyOf: ['a'.repeat(128)] } }] }),
      'has the base path a',
    ],
    [
      'a path that is taken away',
      changed({ Actions: [{ InvokeApi: { ApiId: 'a', Stage: 'b', StripBasePath: true } }] }),
      'actions that are not known',
    ],
    ['no action', changed({ Actions: [] }), 'is of no domain here'],
  ])('refuse %s', (_, resources, message) => expect(() => rulesWith(resources)).toThrow(message));

  const Type = 'AWS::ApiGateway::DomainName';
  it.each([
    [
      'another mode',
      { Domain: { Type, Properties: { DomainName: domain, RoutingMode: 'ROUTING_RULE_THEN_API_MAPPING' } } },
      'ROUTING_RULE_ONLY alone',
    ],
    ['a second domain', { Second: { Type, Properties: { DomainName: 'b.org' } } }, 'not one custom domain'],
    ['no domain', { Domain: { Type: 'Test::None' } }, 'not one custom domain'],
  ])('refuse %s', (_, resources, message) => expect(() => rulesWith(resources)).toThrow(message));
});

describe('aliases', () => {
  const arn = 'arn:aws:lambda:eu-central-1:000000000000:function:api-Versioned';

  it('stand for the function, as its version does', () => {
    const { functionOf, versionOf } = createAliases(templateWith({}));
    expect([`${arn}:live`, `${arn}:1`, arn, 'api-Echo', `${arn}:old`].map(functionOf)).toEqual([
      ...[arn, arn, arn, 'api-Echo'],
      `${arn}:old`,
    ]);
    expect([versionOf('api-Versioned'), versionOf('api-Echo')]).toEqual(['1', '$LATEST']);
  });

  it('are refused where their version is not there', () => {
    const Properties = { FunctionName: { Ref: 'Echo' }, FunctionVersion: '1', Name: 'live' };
    const template = templateWith({ Alias: { Type: 'AWS::Lambda::Alias', Properties } });
    expect(() => createAliases(template)).toThrow('a version that the template does not have');
  });

  it('have permissions of their own', () => {
    const template = templateWith({});
    const { functionOf } = createAliases(template);
    const known = { arn, name: 'api-Versioned' };
    const permits = createPermissions(template, (name) =>
      [arn, known.name].includes(functionOf(name)) ? (known as never) : undefined,
    );
    const [api, other] = ['Api', 'OtherApi'].map(
      (id) => template.all('AWS::ApiGateway::RestApi').find((each) => each.id === id)?.ref,
    );
    const source = (id: string | undefined) => `arn:aws:execute-api:eu-central-1:000000000000:${id}/x`;
    const asked = (name: string, id: string | undefined) =>
      permits(name, 'apigateway.amazonaws.com', source(id));
    expect([asked(`${arn}:live`, other), asked(`${arn}:live`, api)]).toEqual([true, false]);
    expect([asked(arn, other), asked(arn, api)]).toEqual([false, true]);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../../../local/template/template';
import { type Fixture, writeFixture } from '../fixture';

/** Adds resources to the fixture's data stack. */
const extend = (fixture: Fixture, resources: object): void => {
  const file = join(fixture.assembly, 'data.template.json');
  const template = JSON.parse(readFileSync(file, 'utf8')) as { Resources: object };
  writeFileSync(file, JSON.stringify({ ...template, Resources: { ...template.Resources, ...resources } }));
};

const probe = (value: unknown) => ({ Probe: { Type: 'Test::Probe', Properties: { value } } });

let fixture: Fixture;
const resolved = (value: unknown) => {
  extend(fixture, probe(value));
  const [found] = readTemplate(fixture.assembly, fixture.data).all<{ value: unknown }>('Test::Probe');
  return found?.properties.value;
};

beforeEach(() => {
  fixture = writeFixture();
});
afterEach(() => fixture.remove());

describe('intrinsic functions', () => {
  it.each<[string, unknown, unknown]>([
    ['Ref of a resource', { Ref: 'Table' }, 'data-Table'],
    ['Ref of its own name', { Ref: 'Operators' }, 'operators'],
    ['Ref of the region', { Ref: 'AWS::Region' }, 'eu-central-1'],
    [
      'GetAtt',
      { 'Fn::GetAtt': ['Table', 'Arn'] },
      'arn:aws:dynamodb:eu-central-1:000000000000:table/data-Table',
    ],
    [
      'GetAtt as a text',
      { 'Fn::GetAtt': 'Pool.ProviderName' },
      'cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Pool',
    ],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Table' }]] }, 'a-data-Table'],
    ['Split and Select', { 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'Table' }] }] }, 'Table'],
    [
      'Sub',
      { 'Fn::Sub': '$'.concat('{Table}:$', '{Table.Arn}:$', '{!Literal}') },
      expect.stringMatching(/^data-Table:arn:.*:\$\{Literal\}$/),
    ],
    ['Sub with names of its own', { 'Fn::Sub': ['$'.concat('{x}'), { x: { Ref: 'Table' } }] }, 'data-Table'],
    ['ImportValue', { 'Fn::ImportValue': 'data:Pool' }, 'eu-central-1_Pool'],
    ['NoValue in a list', [1, { Ref: 'AWS::NoValue' }, 2], [1, 2]],
    ['NoValue in an object', { a: { Ref: 'AWS::NoValue' }, b: 1 }, { b: 1 }],
  ])('%s', (_, value, expected) => expect(resolved(value)).toEqual(expected));

  it.each<[string, unknown, string]>([
    ['a function', { 'Fn::Unheard': [] }, 'does not know Fn::Unheard'],
    ['a resource', { Ref: 'Nothing' }, 'refers to Nothing'],
    ['an attribute', { 'Fn::GetAtt': ['Table', 'Colour'] }, 'no value for Colour of Table'],
    ['an export', { 'Fn::ImportValue': 'nowhere' }, 'No stack exports nowhere'],
    ['a dynamic reference', '{{resolve:ssm:name}}', 'cannot resolve {{resolve:ssm'],
  ])('refuse %s that they do not know', (_, value, message) =>
    expect(() => resolved(value)).toThrow(message),
  );

  it('name a resource alike wherever it is named, also by a function', () => {
    const name = { 'Fn::Join': ['-', [{ Ref: 'AWS::StackName' }, 'named']] };
    extend(fixture, {
      Named: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: name } },
      ...probe({ 'Fn::GetAtt': ['Named', 'Arn'] }),
    });
    const template = readTemplate(fixture.assembly, fixture.data);
    const table = template.all('AWS::DynamoDB::Table').find(({ id }) => id === 'Named');
    expect(table?.ref).toBe('data-named');
    expect(template.all<{ value: string }>('Test::Probe')[0]?.properties.value).toBe(table?.attribute('Arn'));
  });
});

describe('secrets', () => {
  const reference = (id: string, member = '') => ({
    'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: id }, `:SecretString:${member}::}}`]],
  });

  it('are made once, by their rule, and kept', () => {
    const first = resolved(reference('Seal'));
    expect(first).toMatch(/^[0-9A-Za-z]{40}$/);
    expect(resolved(reference('Seal'))).toBe(first);
  });

  it('may be a member of an object', () => {
    const rule = { SecretStringTemplate: '{"user":"u"}', GenerateStringKey: 'password', PasswordLength: 12 };
    const Pair = { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: rule } };
    extend(fixture, { Pair });
    expect(resolved(reference('Pair', 'user'))).toBe('u');
    expect(resolved(reference('Pair', 'password'))).toHaveLength(12);
    expect(() => resolved(reference('Pair', 'colour'))).toThrow('no member colour');
  });
});

import { evaluate, fits, type PolicyAction } from '../../../local/access/policy';

const read: PolicyAction = {
  action: 'dynamodb:Query',
  resource: 'arn:aws:dynamodb:eu-central-1:1:table/t/index/byOwner',
  context: { 'dynamodb:LeadingKeys': ['note#1', 'note#2'] },
};
const allow = (over: object = {}) => ({
  Statement: { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*', ...over },
});
const leading = (operator: string, ...keys: string[]) =>
  allow({ Condition: { [operator]: { 'dynamodb:LeadingKeys': keys } } });

describe('patterns', () => {
  it.each([
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/a/b', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a.c', 'abc', false],
    ['*', '', true],
  ])('%s and %s: %s', (pattern, text, expected) => expect(fits(pattern, text)).toBe(expected));
});

describe('policies', () => {
  it('allow nothing that they do not name', () => {
    expect(evaluate([], read)).toBe('none');
    expect(evaluate([allow({ Action: ['dynamodb:GetItem'] })], read)).toBe('none');
    expect(evaluate([allow({ Resource: 'arn:aws:dynamodb:eu-central-1:1:table/t' })], read)).toBe('none');
  });

  it('allow what they name, whatever the case of the action', () => {
    expect(evaluate([allow({ Action: 'DynamoDB:query' })], read)).toBe('allow');
  });

  it('deny what any of them denies', () => {
    expect(evaluate([allow(), { Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] }], read)).toBe(
      'deny',
    );
  });

  it.each([
    ['ForAllValues:StringLike', ['note#*'], 'allow'],
    ['ForAllValues:StringLike', ['note#1'], 'none'],
    ['ForAnyValue:StringLike', ['note#1'], 'allow'],
    ['ForAllValues:StringEquals', ['note#1', 'note#2'], 'allow'],
  ])('hold %s %j: %s', (operator, keys, expected) => {
    expect(evaluate([leading(operator, ...keys)], read)).toBe(expected);
  });

  it('hold for all of no values, as IAM does', () => {
    const scan = { action: 'dynamodb:Scan', resource: 'arn:aws:dynamodb:eu-central-1:1:table/t' };
    expect(evaluate([leading('ForAllValues:StringLike', 'note#*')], scan)).toBe('allow');
    expect(evaluate([leading('ForAnyValue:StringLike', 'note#*')], scan)).toBe('none');
  });

  it('are not guessed at where a condition is not known', () => {
    expect(() => evaluate([leading('DateLessThan', 'x')], read)).toThrow('DateLessThan');
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destroyArguments } from '../../bin/destroy';
import { diffArguments } from '../../bin/diff';
import { queueOf } from '../../bin/replay';
import { holdingsIn } from '../../bin/stacks/holdings';
import { keepOutputs, outputOf } from '../../bin/stacks/outputs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diwan-stacks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: object): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('what stacks tell', () => {
  it('is kept when only some of them are deployed again', () => {
    const file = join(folder, 'deep', 'test.json');
    keepOutputs(file, write('first', { 'Diwan-test-Data': { A: '1' }, 'Diwan-test-Edge': { B: '2' } }));
    keepOutputs(file, write('second', { 'Diwan-test-Edge': { C: '3' } }));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      'Diwan-test-Data': { A: '1' },
      'Diwan-test-Edge': { C: '3' },
    });
    expect(outputOf(file, 'test', 'data', 'A')).toBe('1');
  });

  it('is asked of AWS where it is not known', () => {
    const file = write('test.json', { 'Diwan-test-Data': {} });
    for (const each of [file, join(folder, 'none.json')])
      expect(() => outputOf(each, 'test', 'data', 'TableName')).toThrow(
        'does not say TableName of Diwan-test-Data',
      );
  });

  it('is where a replay finds its queue, and the portal that runs here finds its own', () => {
    const url = 'https://sqs.eu-central-1.amazonaws.com/1/Diwan-test-Events-replayqueue-X';
    const outputs = write('test.json', { 'Diwan-test-Events': { ReplayQueueUrl: url } });
    expect(queueOf('test', folder, outputs)).toBe(url);
    expect(() => queueOf('local', folder, outputs)).toThrow('No portal is running here');
    write('portal.json', { replay: 'http://127.0.0.1:1/0/replay' });
    expect(queueOf('local', folder, outputs)).toBe('http://127.0.0.1:1/0/replay');
  });
});

test('a difference is asked of a whole stage, or of services with what they need', () => {
  expect(diffArguments(['-c', 'stage=production', '--fail'])).toEqual([
    ...['diff', '-c', 'stage=production', '--fail'],
  ]);
  expect(diffArguments(['tax'])).toEqual([
    'diff',
    '--exclusively',
    ...['Events', 'Tax', 'Plans'].map((part) => `Diwan-test-${part}`),
  ]);
  expect(() => diffArguments(['taxes'])).toThrow('There is no service taxes');
});

describe('a stage that is to go', () => {
  const holdings = [
    { stack: 'Diwan-test-Data', things: ['Table: a table', 'Key: a key'] },
    { stack: 'Diwan-test-Edge', things: [] },
  ];
  const test = { name: 'test', terminationProtection: false };

  it('stays where it is protected, whatever is said', () => {
    expect(() =>
      destroyArguments(['--really'], { name: 'production', terminationProtection: true }, holdings),
    ).toThrow('has terminationProtection in config/production.json');
  });

  it('says first what it holds', () => {
    expect(() => destroyArguments(['-c', 'stage=test'], test, holdings)).toThrow(
      'The stage test holds:\n  Diwan-test-Data\n    Table: a table\n    Key: a key\n\n',
    );
  });

  it('loses the stacks without data, and keeps the others', () => {
    expect(destroyArguments(['-c', 'stage=test', '--really', '--force'], test, holdings)).toEqual([
      ...['destroy', '--exclusively', 'Diwan-test-Edge', '-c', 'stage=test', '--force'],
    ]);
  });

  it('holds what its templates say', () => {
    write('Diwan-test-Data.template.json', {
      Resources: {
        Table: { Type: 'AWS::DynamoDB::GlobalTable' },
        Files: { Type: 'AWS::S3::Bucket' },
        Rule: { Type: 'AWS::S3::BucketPolicy' },
      },
    });
    write('Diwan-test-Edge.template.json', { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } });
    expect(holdingsIn(folder)).toEqual([
      {
        stack: 'Diwan-test-Data',
        things: [expect.stringMatching(/^Table: a table/), expect.stringMatching(/^Files: a bucket/)],
      },
      { stack: 'Diwan-test-Edge', things: [] },
    ]);
  });
});

import { cdkArguments } from '../../bin/deploy';
import { contracts } from '../../functions/contracts';

test('without a service, a whole stage is deployed', () => {
  expect(cdkArguments([])).toEqual(['deploy', '--all']);
  expect(cdkArguments(['-c', 'stage=production', '--require-approval', 'never'])).toEqual([
    'deploy',
    '--all',
    ...['-c', 'stage=production', '--require-approval', 'never'],
  ]);
});

test.each([
  [[], 'test'],
  [['-c', 'stage=production'], 'production'],
  [['--context=stage=production'], 'production'],
  [['--context', 'stage=production', '--progress', 'events'], 'production'],
  [['--progress=events', '-cstage=production'], 'production'],
])('services are deployed between what they stand on and the plans: %j', (rest, stage) => {
  expect(cdkArguments(['complaints', 'tax', ...rest])).toEqual([
    'deploy',
    '--exclusively',
    ...['Events', 'Complaints', 'Tax', 'Plans'].map((part) => `Diwan-${stage}-${part}`),
    ...rest,
  ]);
});

test('every service can be deployed by its name', () => {
  for (const { name } of contracts) expect(cdkArguments([name])).toHaveLength(5);
});

test('a service or a stage that there is not is refused', () => {
  expect(() => cdkArguments(['complaint'])).toThrow('There is no service complaint\n');
  expect(() => cdkArguments(['complaints', '-c', 'stage=nowhere'])).toThrow('There is no stage "nowhere"');
});

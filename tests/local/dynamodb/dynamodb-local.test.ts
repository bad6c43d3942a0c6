import { join } from 'node:path';
import { commandOf, dataFolderOf } from '../../../local/dynamodb/dynamodb-local';
import { javaVersionIn } from '../../../local/dynamodb/java';
import { verify } from '../../../local/machine/npm-package';

describe('DynamoDB Local', () => {
  it('is started where it lies, on a port of ours, for all credentials alike', () => {
    const { command, args, cwd } = commandOf('/cache/simulator', 8123, undefined);
    expect([command, cwd]).toEqual(['java', join('/cache/simulator', 'emulator')]);
    expect(args).toEqual(
      expect.arrayContaining(['-port', '8123', '-sharedDb', '-disableTelemetry', '-inMemory']),
    );
  });

  it('keeps its data beside where the other engine would', () => {
    expect(dataFolderOf(join('data', 'tables.sqlite'))).toBe(join('data', 'tables.dynamodb-local'));
    const { args } = commandOf('/cache', 1, '/data/tables');
    expect(args.slice(-2)).toEqual(['-dbPath', '/data/tables']);
    expect(args).not.toContain('-inMemory');
  });
});

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_202"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
    ['', undefined],
  ])('in %j is %s', (text, version) => expect(javaVersionIn(text)).toBe(version));
});

describe('an archive from npm', () => {
  const wanted = { name: 'a', version: '1.0.0', megabytes: 1 };
  const integrity =
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';

  it('is taken as it was, and as nothing else', () => {
    expect(() => verify({ ...wanted, integrity }, Buffer.from(''))).not.toThrow();
    expect(() => verify({ ...wanted, integrity }, Buffer.from('x'))).toThrow(/a@1\.0\.0 is not what it was/);
  });
});

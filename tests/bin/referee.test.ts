import { jestOf, orderOf, withoutJava } from '../../bin/referee';

describe('npm run referee', () => {
  it('passes on to jest what is not its own', () => {
    expect(orderOf(['--skip-without-java', 'tests/payments', '-t', 'a refund'])).toEqual({
      ...{ skips: true, help: false, passed: ['tests/payments', '-t', 'a refund'] },
    });
    expect(orderOf([])).toEqual({ skips: false, help: false, passed: [] });
  });

  it('runs the tests of what is stored against the engine that it names', () => {
    const { args, env } = jestOf('http://127.0.0.1:1', ['-t', 'x'], {
      HOME: '/home',
      DYNAMODB_ENDPOINT: 'other',
    });
    expect(args.slice(1)).toEqual([
      '--config',
      expect.stringMatching(/jest\.referee\.config\.cjs$/),
      '-t',
      'x',
    ]);
    expect(env).toEqual({ HOME: '/home', DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' });
  });

  it('says in one line that there is no Java: a fault by hand, and none where it may be missing', () => {
    expect(withoutJava(false)).toEqual({
      line: expect.stringMatching(/^Not run: .*Java 17[^\n]*$/),
      code: 1,
    });
    expect(withoutJava(true)).toEqual({ line: expect.stringMatching(/^Skipped: .*Java 17[^\n]*$/), code: 0 });
  });
});

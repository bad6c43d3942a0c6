import { join, resolve } from 'node:path';
import { jestOf, orderOf } from '../../bin/conformance';

const all = () => true;

describe('npm run conformance', () => {
  it('takes the folder first, and passes on to jest what follows', () => {
    expect(orderOf(['elsewhere', 'tests/payments', '--ci'], all)).toEqual({
      ...{ folder: resolve('elsewhere'), passed: ['tests/payments', '--ci'] },
    });
  });

  it('tells jest where the folder is', () => {
    const { args, env } = jestOf({ folder: '/elsewhere', passed: ['--ci'] }, { HOME: '/h' });
    expect(args.slice(1)).toEqual([
      '--config',
      expect.stringMatching(/jest\.conformance\.config\.cjs$/),
      '--ci',
    ]);
    expect(env).toEqual({ HOME: '/h', PUBLISHED: '/elsewhere' });
  });

  it('says what is missing', () => {
    expect(() => orderOf([], all)).toThrow(/^Give the folder/);
    expect(() => orderOf(['--ci'], all)).toThrow(/^Give the folder/);
    expect(() => orderOf(['nowhere'], () => false)).toThrow(`There is no folder ${resolve('nowhere')}`);
    const fixtures = join(resolve('elsewhere'), 'stripe-fixtures.json');
    expect(() => orderOf(['elsewhere'], (path) => path !== fixtures)).toThrow(
      /these are missing: stripe-fixtures\.json$/,
    );
  });
});

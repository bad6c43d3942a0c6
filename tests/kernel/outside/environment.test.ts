import { settings } from '../../../functions/kernel/outside/environment';

describe('the settings of a function', () => {
  it('are what it asks for, and no more', () =>
    expect(settings({ A: '1', B: '2', C: '3' }, 'A', 'C')).toEqual({ A: '1', C: '3' }));

  it('that are missing or empty are named, all at once', () =>
    expect(() => settings({ A: '1', B: '' }, 'A', 'B', 'C')).toThrow(
      'These environment variables are not set: B, C',
    ));
});

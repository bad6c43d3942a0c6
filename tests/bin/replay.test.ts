import { orderOf } from '../../bin/replay';

const now = Date.UTC(2026, 10, 22, 9);
const order = (...args: string[]) => orderOf(args, now);

describe('npm run replay', () => {
  it('orders what was set aside, here or at a stage', () => {
    expect(order('set-aside')).toEqual({ command: { what: 'set-aside' }, stage: 'local', data: '.diwan' });
    expect(order('set-aside', '--stage', 'production').stage).toBe('production');
  });

  it('orders the events of a time, until now where no end is given', () => {
    const from = '2026-11-22T06:00:00Z';
    expect(order('log', '--from', from).command).toEqual({
      ...{ what: 'log', id: expect.any(String), from: Date.parse(from), until: now },
    });
    expect(order('log', '--from', from, '--until', '2026-11-22T07:00Z').command).toMatchObject({
      until: Date.UTC(2026, 10, 22, 7),
    });
  });

  it('orders all that the log knows of one thing', () =>
    expect(order('log', '--subject', 'abc').command).toEqual({
      what: 'log',
      id: expect.any(String),
      from: now - 90 * 86_400_000,
      until: now,
      subject: 'abc',
    }));

  it('gives each order an id of its own, so that what was told a minute ago is told again', () => {
    const ids = [1, 2]
      .map(() => order('log', '--subject', 'abc').command)
      .map((each) => 'id' in each && each.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('orders what one service hears', () => {
    expect(order('log', '--subject', 'abc', '--service', 'fines').command).toMatchObject({
      service: 'fines',
    });
    expect(order('set-aside', '--service', 'relay').command).toEqual({ what: 'set-aside', service: 'relay' });
  });

  it.each([
    [['everything']],
    [[]],
    [['log']],
    [['log', '--from', 'yesterday']],
    [['set-aside', 'now']],
    [['set-aside', '--quickly']],
  ])('refuses %j', (args) => expect(() => order(...args)).toThrow());
});

import { resolve } from 'node:path';
import { optionsOf } from '../../local/options';

describe('the options of npm start', () => {
  it('have defaults', () =>
    expect(optionsOf([])).toEqual({ port: 8080, data: resolve('.diwan'), fresh: false }));

  it('are read', () =>
    expect(optionsOf(['--port', '0', '--data', '/data', '--fresh'])).toEqual({
      ...{ port: 0, data: '/data', fresh: true },
    }));

  it.each(['no', '70000'])('refuse %s as a port', (port) =>
    expect(() => optionsOf(['--port', port])).toThrow(`${port} is not a port`),
  );

  it.each([[['--prot', '80']], [['80']], [['--port']]])('refuse %j', (args) =>
    expect(() => optionsOf(args)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^ERR_PARSE_ARGS/) }),
    ),
  );
});

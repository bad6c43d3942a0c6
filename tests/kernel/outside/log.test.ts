import { messages, openLog } from '../../../functions/kernel/outside/log';

const lines: Record<string, unknown>[] = [];

beforeEach(() => {
  lines.splice(0);
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      lines.push(JSON.parse(String(text)) as Record<string, unknown>);
      return true;
    });
  }
});
afterEach(() => jest.restoreAllMocks());

describe('the log', () => {
  it('writes a line of JSON with the catalogue’s words and the facts', () => {
    openLog('notes', 'INFO').info('served', { route: 'GET /v1/notes', status: 200 });
    expect(lines).toMatchObject([
      { level: 'INFO', service: 'notes', message: messages.served, route: 'GET /v1/notes', status: 200 },
    ]);
  });

  it('tells the cause of an error, with where it was thrown', () => {
    openLog('notes', undefined).error('failed', { requestId: 'r-1' }, new TypeError('no such thing'));
    expect(lines).toMatchObject([
      { level: 'ERROR', requestId: 'r-1', error: { name: 'TypeError', message: 'no such thing' } },
    ]);
    expect(JSON.stringify(lines)).toContain('log.test');
  });

  it.each([undefined, null, 'a text', 7, { a: 1n }])('takes %p for a cause', (cause) => {
    openLog('notes', 'INFO').error('failed', {}, cause);
    expect(lines).toMatchObject([{ level: 'ERROR', message: messages.failed }]);
  });

  it('says nothing but errors where it is told so', () => {
    const log = openLog('notes', 'ERROR');
    log.info('served');
    log.warn('refused');
    log.error('failed', {}, new Error('x'));
    expect(lines.map(({ level }) => level)).toEqual(['ERROR']);
  });

  it('has words of its own for each message', () => {
    const words = Object.values(messages);
    expect(new Set(words).size).toBe(words.length);
  });
});

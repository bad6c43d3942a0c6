import type { Demo } from './seed';

/** What a person reads when the portal is ready: where things are, who exists, and lines to paste. */
export function tour(url: string, { citizens, operator }: Demo): string {
  const people = [...citizens, operator];
  return [
    `  API      ${url}/v1`,
    `  Docs     ${url}/docs`,
    '',
    ...people.map(({ username, password }) => `  ${username.padEnd(24)} ${password}`),
    '',
    '  Ctrl-C ends it; the data stay. --fresh begins anew.',
  ].join('\n');
}

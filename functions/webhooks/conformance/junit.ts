import { XMLBuilder } from 'fast-xml-parser';
import type { RunView } from './run';

/*
 * A report as JUnit XML, as build servers read it.
 */

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
});

type Case = RunView['cases'][number];

const outcomeOf = ({ state, mend, seen }: Case): object => {
  if (state === 'failed') return { failure: { '@message': mend ?? '', '#text': seen.join('\n') } };
  return state === 'passed' ? {} : { skipped: { '@message': state } };
};

const secondsBetween = (from: string, to: string | null): string =>
  ((Date.parse(to ?? from) - Date.parse(from)) / 1000).toFixed(3);

/** One suite: the run; with a test case for each of its cases. */
export const junitOf = ({ id, endpoint, startedAt, finishedAt, cases }: RunView): string => {
  const count = (...states: readonly Case['state'][]): number =>
    cases.filter(({ state }) => states.includes(state)).length;
  const suite = {
    ...{ '@id': id, '@name': `Diwan conformance of ${endpoint}` },
    ...{ '@timestamp': startedAt, '@time': secondsBetween(startedAt, finishedAt) },
    ...{ '@tests': cases.length, '@failures': count('failed'), '@errors': 0 },
    '@skipped': count('skipped', 'waiting'),
    testcase: cases.map((each) => ({
      ...{ '@classname': 'diwan.conformance', '@name': each.name, '@time': '0' },
      ...outcomeOf(each),
      'system-out': each.title,
    })),
  };
  const suites = { testsuites: { '@name': 'Diwan', testsuite: suite } };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(suites)}`;
};

import { contracts } from '../../../functions/contracts';
import { commonProblems } from '../../../functions/kernel/contract/problems';
import { languages, type Text } from '../../../functions/kernel/text/languages';

const script: Readonly<Record<string, RegExp>> = {
  en: /^[\x20-\x7e]+$/,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
};

const titles = (): [string, Text][] => [
  ...Object.entries(commonProblems).map(([code, { title }]): [string, Text] => [code, title]),
  ...contracts.flatMap(({ titles: own }) => Object.entries(own)),
];

describe('the title of each refusal', () => {
  it.each(titles())('%s stands in every language, in its script, and differs between them', (_, title) => {
    for (const language of languages) expect(title[language]).toMatch(script[language] as RegExp);
    expect(new Set(Object.values(title)).size).toBe(languages.length);
  });
});

describe('the refusals of a service', () => {
  it.each(contracts.map((each) => [each.name, each] as const))(
    '%s has no title that no route gives',
    (_, each) => {
      const declared = Object.values(each.routes).flatMap(({ refusals = {} }) => Object.keys(refusals));
      expect(Object.keys(each.titles).sort()).toEqual([...new Set(declared)].sort());
    },
  );

  it('do not take the name of a common one', () => {
    const own = contracts.flatMap((each) => Object.keys(each.titles));
    expect(own.filter((code) => Object.hasOwn(commonProblems, code))).toEqual([]);
  });
});

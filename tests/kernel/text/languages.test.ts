import fc from 'fast-check';
import { languageOf, languages } from '../../../functions/kernel/text/languages';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['ar', 'ar'],
    ['ar-JO', 'ar'],
    ['AR', 'ar'],
    ['fa-IR, en;q=0.5', 'fa'],
    ['en;q=0.2, ar;q=0.9, fa;q=0.8', 'ar'],
    ['de, fr', 'en'],
    ['de, *;q=0.1', 'en'],
    ['de, fa;q=0.1', 'fa'],
    ['en;q=0, ar', 'ar'],
    ['ar;q=0', 'en'],
    ['*, en;q=0', 'ar'],
    ['ar;q=nonsense', 'en'],
    [';;;,,,=', 'en'],
  ] as const)('for %j is %s', (header, language) => expect(languageOf(header)).toBe(language));

  it('is one of ours, whatever is asked for', () => {
    const header = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'enarf;q=0.19,-* ') }));
    fc.assert(
      fc.property(header, (text) => expect(languages).toContain(languageOf(text))),
      { numRuns: 2000 },
    );
  });
});

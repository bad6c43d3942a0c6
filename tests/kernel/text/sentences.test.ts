import { translator } from '../../../functions/kernel/text/sentences';

const translate = translator([
  {
    'It is over.': { ar: 'انتهى.', fa: 'تمام شد.' },
    'Must be {}.': { ar: 'يجب أن يكون {}.', fa: 'باید {} باشد.' },
    'Must be at most {} (this is {}).': { ar: '{} على الأكثر (وهنا {}).', fa: 'حداکثر {} (این‌جا {}).' },
  },
  { 'It is (really) over?': { ar: 'هل انتهى؟', fa: 'تمام شد؟' } },
]);

describe('a sentence in another language', () => {
  it.each([
    ['It is over.', 'ar', 'انتهى.'],
    ['It is over.', 'en', 'It is over.'],
    ['It is (really) over?', 'fa', 'تمام شد؟'],
    ['Must be at most 5 (this is 7).', 'ar', '\u20685\u2069 على الأكثر (وهنا \u20687\u2069).'],
    ['Must be a.b or c/d.', 'ar', 'يجب أن يكون \u2068a.b\u2069 أو \u2068c/d\u2069.'],
    ['Must be a.b or c/d.', 'fa', 'باید \u2068a.b\u2069 یا \u2068c/d\u2069 باشد.'],
  ] as const)('%j in %s', (english, language, expected) =>
    expect(translate(english, language)).toBe(expected),
  );

  it('has no values that turn the text around them', () =>
    expect(translate('Must be a\u202eb\u2069c.', 'ar')).toBe('يجب أن يكون \u2068abc\u2069.'));

  it.each(['Nobody said this.', 'toString', '__proto__', ''])('is not made up for %j', (english) =>
    expect(translate(english, 'ar')).toBeUndefined(),
  );
});

import { actionNames, lifecycle } from '../../../functions/complaints/cases/complaint';
import { eventsOf } from '../../../functions/complaints/cases/events';
import { languages } from '../../../functions/kernel/text/languages';
import { emailContentOf } from '../../../functions/notifications/mail/letter';
import { isRightToLeft, render, unreadIn } from '../../../functions/notifications/templates/render';
import { kinds, templateOf } from '../../../functions/notifications/templates/template';

describe('the words for a number of messages', () => {
  it.each([
    [0, 'لا رسائل غير مقروءة لديك'],
    [1, 'لديك رسالة واحدة غير مقروءة'],
    [2, 'لديك رسالتان غير مقروءتين'],
    [3, /^لديك \S+ رسائل غير مقروءة$/],
    [10, /^لديك \S+ رسائل غير مقروءة$/],
    [11, /^لديك \S+ رسالة غير مقروءة$/],
    [99, /^لديك \S+ رسالة غير مقروءة$/],
    [100, /^لديك \S+ رسالة غير مقروءة$/],
    [102, /^لديك \S+ رسالة غير مقروءة$/],
    [103, /^لديك \S+ رسائل غير مقروءة$/],
  ])('take the Arabic form for %i', (count, expected) => {
    if (typeof expected === 'string') expect(unreadIn(count, 'ar')).toBe(expected);
    else expect(unreadIn(count, 'ar')).toMatch(expected);
  });

  it('use all six forms of Arabic', () => {
    const forms = new Intl.PluralRules('ar').resolvedOptions().pluralCategories;
    expect(forms).toHaveLength(6);
    const texts = [0, 1, 2, 3, 11, 100].map((count) => unreadIn(count, 'ar'));
    expect(new Set(texts).size).toBe(6);
  });

  it.each([
    [0, 'You have read everything'],
    [1, 'You have 1 unread message'],
    [1234, 'You have 1,234 unread messages'],
  ])('are English for %i', (count, expected) => expect(unreadIn(count, 'en')).toBe(expected));

  it('are Persian, with Persian digits', () => expect(unreadIn(12, 'fa')).toBe('۱۲ پیام نخوانده دارید'));
});

/** What the event of an action tells people of; undefined where it tells them nothing, or what they did themselves. */
const eventTypeOf = (action: (typeof actionNames)[number]): string | undefined => {
  const by = action === 'file' ? 'citizen' : lifecycle[action as keyof typeof lifecycle].by;
  const entry = { hash: 'h', at: 0, action, by };
  const card = { agencyId: 'a', status: 'received', category: { code: 'c', names: { en: 'C' } } };
  const filed = { agencyId: 'a' };
  const complaint = { id: 'x', owner: 'o', card, filed, timeline: { e: entry }, order: ['e'] };
  const [told] = eventsOf(undefined, complaint);
  return told?.audience.people && (by !== 'citizen' || action === 'file') ? told.type : undefined;
};

describe('the templates', () => {
  it('know whatever agencies and the portal do to complaints', () => {
    const told = actionNames.map(eventTypeOf).filter((type) => type !== undefined);
    expect(told.length).toBeGreaterThan(7);
    expect(told.filter((type) => !templateOf(type))).toEqual([]);
  });

  const cases = kinds.flatMap((kind) => languages.map((language) => [kind, language] as const));
  it.each(cases)('say %s in %s, with nothing left out', (kind, language) => {
    const template = templateOf(kind);
    const rendered = render(kind, template?.sample ?? {}, language);
    const all = [rendered?.title, rendered?.text, template?.texts[language].name].join(' ');
    expect(all).not.toMatch(/[{}…]|undefined|null/);
    expect(all.length).toBeGreaterThan(30);
    expect(/[\u0600-\u06ff]/.test(rendered?.title ?? '')).toBe(isRightToLeft(language));
    // A quotation is announced by a colon only where there is one.
    expect(rendered?.text.endsWith(':') ? rendered.quote : 'none').not.toBeNull();
  });

  it('set apart what runs the other way', () => {
    const data = templateOf('complaint.filed')?.sample ?? {};
    expect(render('complaint.filed', data, 'ar')?.text).toContain('\u2068C-0202-9976-032\u2069');
    expect(render('complaint.filed', data, 'ar')?.text).toContain('«إنارة الشوارع»');
    expect(render('complaint.filed', data, 'en')?.text).not.toMatch(/[\u2066-\u2069]/);
    const category = { names: { ar: 'إنارة' } };
    expect(render('complaint.filed', { ...data, category }, 'en')?.text).toContain('\u2068إنارة\u2069');
  });

  it.each([
    ['resolved', 'en', 'was resolved.'],
    ['in-progress', 'en', 'is being dealt with.'],
    ['rejected', 'ar', 'رُفضت.'],
    ['lapsed', 'fa', 'بسته شد.'],
  ] as const)('choose words by the status %s in %s', (complaintStatus, language, end) => {
    const text = render('followed-complaint.changed', { complaintId: 'c1', complaintStatus }, language)?.text;
    expect(text?.endsWith(end)).toBe(true);
  });

  it.each([
    ['complaint.filed', 'C'],
    ['appointment.confirmed', 'A'],
    ['fine.issued', 'F'],
    ['payment.succeeded', 'M'],
    ['refund.submitted', 'M'],
  ])('say the number of what %s is about as people can say it', (kind, letter) => {
    const data = templateOf(kind)?.sample ?? {};
    for (const language of languages) {
      const text = render(kind, data, language)?.text ?? '';
      expect(text).toMatch(new RegExp(`${letter}-\\d{4}-\\d{4}-\\d{3}`));
      expect(text).not.toMatch(/[0-9a-v]{40}/);
    }
  });

  it('leave a gap for what an event does not tell', () =>
    expect(render('complaint.filed', {}, 'en')?.text).toMatch(/about “…”.* number is …\./));

  it('take what people wrote for text, and never for a pattern', () => {
    const text = "{count, plural, other {#}} '{x}' <b>";
    const data = { category: { names: { en: '{y}' } }, text };
    const rendered = render('complaint.asked', data, 'en');
    expect(rendered).toMatchObject({ quote: text });
    expect(rendered?.text).toContain('“{y}” (');
  });
});

describe('a letter', () => {
  const rendered = {
    title: 'A & B',
    text: 'First.\nSecond <i>.',
    quote: '<script>alert("x")</script>\nسطر',
  };

  it('is the same text twice, plain and as HTML', () => {
    const { subject, text, html } = emailContentOf(rendered, 'en');
    expect(subject).toBe('A & B');
    expect(text).toMatch(
      /^A & B\n\nFirst\.\nSecond <i>\.\n\n> <script>alert\("x"\)<\/script>\n> سطر\n\nThis message/,
    );
    expect(html).toContain('<h1 style="font-size:20px">A &amp; B</h1>');
    expect(html).toContain('<p dir="auto">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>');
    expect(html).not.toMatch(/<script|<i>/);
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['fa', 'rtl'],
  ] as const)('in %s runs %s', (language, direction) =>
    expect(emailContentOf(rendered, language).html).toContain(`<html lang="${language}" dir="${direction}">`),
  );
});

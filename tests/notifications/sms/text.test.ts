import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { languages } from '../../../functions/kernel/text/languages';
import { asSent, segmentsOf } from '../../../functions/notifications/sms/segments';
import { maxSegments, referenceIn, textOf } from '../../../functions/notifications/sms/text';
import { codeTextIn, render } from '../../../functions/notifications/templates/render';
import { kinds, templateOf } from '../../../functions/notifications/templates/template';

describe('the parts of a text', () => {
  const fox = (count: number) => 'a'.repeat(count);
  const alef = (count: number) => 'ا'.repeat(count);

  it.each<[string, string, number]>([
    ['nothing', '', 1],
    ['160 letters of GSM', fox(160), 1],
    ['161 of them', fox(161), 2],
    ['306 of them', fox(306), 2],
    ['307 of them', fox(307), 3],
    ['80 euros, which take two each', '€'.repeat(80), 1],
    ['81 euros: in the second part, as none is parted', '€'.repeat(81), 2],
    ['153 euros: 76 in each part of 153', '€'.repeat(153), 3],
    ['70 letters of Arabic', alef(70), 1],
    ['71 of them', alef(71), 2],
    ['134 of them', alef(134), 2],
    ['135 of them', alef(135), 3],
    ['letters of GSM with one that is not', `${fox(70)}ا`, 2],
    ['a picture, which takes two and is not parted', `${alef(66)}😀${alef(66)}`, 3],
  ])('of %s are counted as networks count', (_, text, parts) => expect(segmentsOf(text)).toBe(parts));

  it('are not doubled by quotation marks and dashes', () => {
    expect(asSent('“Light” – it’s on…')).toBe('"Light" - it\'s on...');
    expect(segmentsOf(asSent(`“${fox(150)}”`))).toBe(1);
    // Where the text is of other letters anyhow, it stays as it was written.
    expect(asSent('«نور» – “x”')).toBe('«نور» – “x”');
  });
});

describe('the text of a message', () => {
  const cases = kinds.flatMap((kind) => languages.map((language) => [kind, language] as const));

  it.each(cases)('%s in %s says its title and reference in two parts at most', (kind, language) => {
    const data = templateOf(kind)?.sample ?? {};
    const rendered = render(kind, data, language);
    if (!rendered) throw new Error('there is no such kind');
    const reference = referenceIn(kind, data);
    const text = textOf(rendered, reference, 'Diwan');
    expect(segmentsOf(text)).toBeLessThanOrEqual(maxSegments);
    expect(text).toBe(asSent(`Diwan: ${rendered.title}${reference && `\n${reference}`}`));
    if (language === 'en') expect(segmentsOf(text)).toBe(1);
  });

  it('has the short reference of what it is about, or else the agency’s own', () => {
    const ids = { paymentId: 'p1', billId: 'b1', reference: 'W-1' };
    expect(referenceIn('bill.paid', ids)).toBe(shortReferenceOf('bill', 'b1'));
    expect(referenceIn('payment.succeeded', ids)).toBe(shortReferenceOf('payment', 'p1'));
    expect(referenceIn('consultation.message', { appointmentId: 'a1' })).toBe(
      shortReferenceOf('appointment', 'a1'),
    );
    expect(referenceIn('onboarding.approved', { requestId: 'o1', reference: 'W-1' })).toBe('W-1');
    expect(referenceIn('onboarding.approved', { requestId: 'o1' })).toBe('');
  });

  it('loses words of its title, never its reference', () => {
    const title = Array.from({ length: 80 }, (_, at) => `\u2068كلمة${at}\u2069`).join(' ');
    const text = textOf({ title, text: '', quote: null }, 'W-2026-104778', 'Diwan');
    expect(segmentsOf(text)).toBe(2);
    expect(text).toMatch(/^Diwan: .*…\nW-2026-104778$/s);
    expect(text.split('\u2068').length).toBe(text.split('\u2069').length);
    const long = textOf({ title: 'x'.repeat(400), text: '', quote: null }, '', '');
    expect([segmentsOf(long), long.endsWith('...')]).toEqual([2, true]);
  });

  it.each(languages)('that brings a code has one part in %s', (language) => {
    for (const use of ['code', 'recovery'] as const) {
      const text = asSent(codeTextIn({ code: '204519', use }, language));
      expect(text).toContain('204519');
      expect(segmentsOf(text)).toBe(1);
    }
  });
});

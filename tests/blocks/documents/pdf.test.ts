import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import decode from 'jsqr';
import type { Block, Document } from '../../../functions/blocks/documents/document';
import { fontFiles } from '../../../functions/blocks/documents/fonts';
import { openPrinter } from '../../../functions/blocks/documents/pdf';
import type { Language } from '../../../functions/kernel/text/languages';
import { pictureOf } from './picture';
import { readPdf, seenOn } from './read-pdf';

const printer = openPrinter((name) => readFile(join(__dirname, '../../..', fontFiles[name])));

const documentOf = (language: Language, ...blocks: readonly Block[]): Document => ({
  title: 'رسید: a title',
  author: 'أمانة عمّان',
  language,
  at: Date.parse('2026-11-22T10:15:00Z'),
  blocks,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const printed = async (language: Language, ...blocks: readonly Block[]) =>
  readPdf(await printer.print(documentOf(language, ...blocks)));
const seen = async (language: Language, text: string): Promise<string[]> =>
  seenOn(await printed(language, paragraph(text)));

describe('a line', () => {
  // What is read, and what stands on the page from left to right: written out by hand.
  it.each<[Language, string, string]>([
    ['en', 'Receipt 2026/123 (paid)', 'Receipt 2026/123 (paid)'],
    ['ar', 'كتب', 'بتك'],
    ['ar', 'رقم ٢٠٢٦/١٢٣', '٢٠٢٦/١٢٣ مقر'],
    ['ar', 'دفع ١٬٢٣٤٫٥٠٠ دينار', 'رانيد ١٬٢٣٤٫٥٠٠ عفد'],
    ['ar', 'مرجع INV-2026/77 (نصف)', '(فصن) INV-2026/77 عجرم'],
    ['ar', '(قبل) [بعد] «بين»', '«نيب» [دعب] (لبق)'],
    ['ar', 'في 2026', '2026 يف'],
    ['fa', 'سال ۱۴۰۵ (۲۰۲۶)', '(۲۰۲۶) ۱۴۰۵ لاس'],
    ['fa', 'گچ‌پژ: ۴۵۶', '۴۵۶ :ژپ چگ'],
    ['en', 'Paid to أمانة ٢٠٢٦ (now)', 'Paid to ٢٠٢٦ ةنامأ (now)'],
    ['en', 'visa •••• 4242', 'visa •••• 4242'],
    ['ar', 'visa •••• ٤٢٤٢', '٤٢٤٢ •••• visa'],
  ])('in %s that reads "%s" stands on the page as "%s"', async (language, text, expected) =>
    expect(await seen(language, text)).toEqual([expected]),
  );

  it('keeps a word apart that characters without a shape say runs the other way', async () =>
    expect(await seen('ar', 'مبلغ \u2066-5 JOD\u2069 الآن')).toEqual([
      'نلآا -5 JOD غلبم'.replace('نلآا', 'نلآا'),
    ]));

  it('says beside its glyphs what is to be read', async () => {
    const text = 'مرجع INV-2026/77 (نصف)';
    expect((await printed('ar', paragraph(text))).actual).toEqual([text]);
  });

  it('joins letters as Arabic does: the same letter alone, first, within and last is another glyph', async () => {
    const { glyphs } = await printed('ar', paragraph('ععع ع'));
    const codes = glyphs.filter(({ letters }) => letters === 'ع').map(({ code }) => code);
    expect(new Set(codes).size).toBe(4);
  });

  it('has a glyph for every letter of the three languages', async () => {
    const letters = `${'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةپچژگکیهٔ،؛؟٪«»'}٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ABCXYZabcxyz0123456789.,:/-()`;
    const { glyphs } = await printed('en', ...[...letters].map(paragraph));
    expect(glyphs.map(({ letters: shown }) => shown).join('')).toBe(letters);
    // The first glyph of a font is the one for what it does not have.
    expect(glyphs.filter(({ code }) => code === '0000')).toEqual([]);
  });
});

describe('a paragraph', () => {
  it('is broken between words, and a word that fits no line wherever it must be', async () => {
    const lines = await seen('en', `${'word '.repeat(60)}${'0123456789'.repeat(20)}`);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join(' ').replaceAll(' ', '')).toBe('word'.repeat(60) + '0123456789'.repeat(20));
    expect(lines[0]).toMatch(/^(word )+word$/);
  });

  it('goes on in the next line from the right, where the language begins there', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `كلمة${index}`);
    const { actual, glyphs } = await printed('ar', paragraph(words.join(' ')));
    expect(actual.join(' ')).toBe(words.join(' '));
    expect(Math.max(...glyphs.map(({ x }) => x))).toBeGreaterThan(480);
  });
});

describe('a table', () => {
  const table: Block = {
    kind: 'table',
    columns: [
      { title: 'Bill', share: 3, align: 'start' },
      { title: 'Amount', align: 'number' },
    ],
    rows: Array.from({ length: 60 }, (_, index) => [`Bill ${index}`, `${index}.500`]),
  };

  it('goes on on the next page, and no row of it is lost', async () => {
    const read = await printed('en', table);
    expect(read.pages).toBe(3);
    expect(read.actual).toEqual(['Bill', 'Amount', ...table.rows.flat()]);
    expect(Math.min(...read.glyphs.map(({ y }) => y))).toBeGreaterThan(50);
  });

  it('has the first column where the language begins, and numbers under each other', async () => {
    const places = async (language: Language) => {
      const { glyphs } = await printed(language, table);
      return { bill: glyphs[0]?.x ?? 0, amount: glyphs[4]?.x ?? 0 };
    };
    const [ltr, rtl] = [await places('en'), await places('ar')];
    expect(ltr.bill).toBeLessThan(ltr.amount);
    expect(rtl.bill).toBeGreaterThan(rtl.amount);
  });
});

describe('a QR code', () => {
  const content = 'https://portal.example/receipts/0123456789abcdefghijklmnopqrstuv';
  const block: Block = { kind: 'qr', content, alternative: 'A code', beside: ['Look'] };

  it.each<Language>(['en', 'ar'])('is drawn as squares that a scanner reads, in %s', async (language) => {
    const { rectangles, objects, actual } = await printed(language, block);
    const { data, side } = pictureOf(rectangles);
    expect(decode(data, side, side)?.data).toBe(content);
    expect(actual).toEqual(['Look']);
    expect([...objects.values()].some(({ dictionary }) => dictionary.includes('/Alt (A code)'))).toBe(true);
  });
});

describe('a document', () => {
  const blocks: readonly Block[] = [
    { kind: 'title', text: 'رسید' },
    { kind: 'heading', text: 'جزئیات' },
    { kind: 'rows', rows: [{ label: 'شماره', value: '۲۰۲۶/۱', strong: true }] },
    { kind: 'note', text: 'یادداشت' },
  ];

  it('is the same to the byte whenever it is printed', async () => {
    const first = await printer.print(documentOf('fa', ...blocks));
    const another = openPrinter((name) => readFile(join(__dirname, '../../..', fontFiles[name])));
    expect(Buffer.compare(first, await another.print(documentOf('fa', ...blocks)))).toBe(0);
    expect(Buffer.compare(first, await printer.print(documentOf('ar', ...blocks)))).not.toBe(0);
  });

  it('says its title, its language and its structure to those who listen to it', async () => {
    const { objects } = await printed('fa', ...blocks);
    const all = [...objects.values()].map(({ dictionary }) => dictionary).join('\n');
    expect(all).toContain('/Lang (fa)');
    expect(all).toContain('/DisplayDocTitle true');
    expect(all).toContain('/Marked true');
    expect(all).toContain('(D:20261122101500Z)');
    expect(
      all
        .match(/\/S \/(\w+)/g)
        ?.map((each) => each.slice(4))
        .sort(),
    ).toEqual(['Document', 'H1', 'H2', 'P', 'TD', 'TH', 'TR', 'Table']);
  });
});

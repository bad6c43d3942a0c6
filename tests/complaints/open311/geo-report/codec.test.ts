import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { open311 } from '../../../../functions/complaints/open311/geo-report/codecs';

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true });

it('writes any text as well-formed XML that says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const xml = open311.write([{ description: text }], 'xml', 'services');
      expect(XMLValidator.validate(xml)).toBe(true);
      // XML 1.0 section 2.2: no control characters but three, no halves of pairs, neither FFFE nor FFFF.
      expect(xml).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
      if (!/[^\x20-\x7e]/.test(text)) {
        expect(parser.parse(xml).services.service.description).toBe(text);
      }
    }),
  );
});

it('writes lists of one and of none as lists', () => {
  expect(open311.write([], 'xml', 'services')).toMatch(/<services\/>\n$/);
  expect(open311.write([{ formats: ['a'] }], 'xml', 'endpoints')).toContain(
    '<endpoints><endpoint><formats><format>a</format></formats></endpoint></endpoints>',
  );
});

it('writes numbers, truth and nothing as they are', () =>
  expect(open311.write([{ lat: -0.5, metadata: false, address: null }], 'xml', 'services')).toContain(
    '<lat>-0.5</lat><metadata>false</metadata><address/>',
  ));

it('refuses lists of which it knows no name', () =>
  expect(() => open311.write([], 'xml', 'things')).toThrow('things'));

it('writes any text as one field of CSV', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, row = ''] =
        /^[^\n]*\r\n([\s\S]*)\r\n$/.exec(open311.write([{ address: text }], 'csv', '')) ?? [];
      const fields = [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, field = '']) =>
        field.replaceAll('""', '"'),
      );
      expect(fields[11]?.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')).toBe(
        text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''),
      );
      expect(fields).toHaveLength(14);
    }),
  );
});

it.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1'])(
  'has no spreadsheet take the text %j for a formula',
  (text) => {
    const [, row = ''] = open311.write([{ address: text, lat: -0.5 }], 'csv', '').split(/\r\n(?=")/);
    expect(row).toContain(`"'${text.replaceAll('"', '""')}"`);
    expect(row).toContain('"-0.5"');
  },
);

import { inflateSync } from 'node:zlib';

/*
 * Reads what a PDF shows by the standard alone (ISO 32000-1), without knowing how it was written: objects, content
 * streams, and the fonts' tables from glyphs to letters.
 */

interface Stored {
  readonly dictionary: string;
  readonly stream: string;
}

/** By number; streams as Latin-1, so that a character is a byte. */
const objectsOf = (pdf: Uint8Array): ReadonlyMap<string, Stored> => {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = text.matchAll(
    /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n([\s\S]*?)\nendstream)?\nendobj/g,
  );
  return new Map(
    [...objects].map(([, number = '', dictionary = '', raw]) => {
      const bytes = Buffer.from(raw ?? '', 'latin1');
      const isDeflated = dictionary.includes('/FlateDecode');
      return [number, { dictionary, stream: (isDeflated ? inflateSync(bytes) : bytes).toString('latin1') }];
    }),
  );
};

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Letters by the code of their glyph (section 9.10.3): `<01> <02> [<0041> <00420043>]`. */
const lettersOf = (cmap: string): ReadonlyMap<string, string> =>
  new Map(
    [...cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)].flatMap(([, first = '', list = '']) =>
      [...list.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex = ''], index) => [
        (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'),
        utf16(hex.replaceAll(' ', '')),
      ]),
    ),
  );

interface Glyph {
  readonly code: string;
  readonly letters: string;
  readonly x: number;
  readonly y: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Read {
  readonly pages: number;
  /** In the order in which they were drawn; `x` and `y` are those of what they were drawn with. */
  readonly glyphs: readonly Glyph[];
  readonly rectangles: readonly Rectangle[];
  /** What is said to be read, in the order of the content. */
  readonly actual: readonly string[];
  readonly objects: ReadonlyMap<string, Stored>;
}

const numbers = (text: string): number[] => text.trim().split(/\s+/).map(Number);

const fontsOf = (objects: ReadonlyMap<string, Stored>): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const named = [...objects.values()].flatMap(({ dictionary }) => [
    ...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g),
  ]);
  return new Map(
    named.map(([, name = '', number = '']) => {
      const [, cmap = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.dictionary ?? '') ?? [];
      return [name, lettersOf(objects.get(cmap)?.stream ?? '')];
    }),
  );
};

const unescaped = (text: string): string => {
  const bytes = text.replace(/\\([nrtbf()\\])/g, (_, letter: string) => {
    const meant: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    return meant[letter] ?? letter;
  });
  const isUtf16 = bytes.startsWith('\xfe\xff');
  return isUtf16
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : Buffer.from(bytes, 'latin1').toString('utf8');
};

/** The glyphs that an operator shows: `[<00010002> 0 <0003>] TJ`. */
const shownBy = (operand: string): string[] =>
  [...operand.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);

const glyphsIn = (content: string, fonts: ReturnType<typeof fontsOf>): Glyph[] => {
  let letters: ReadonlyMap<string, string> = new Map();
  let [x, y] = [0, 0];
  const operators = /1 0 0 1 (\S+) (\S+) Tm|\/(F\d+) \S+ Tf|\[([^\]]*)\] TJ/g;
  return [...content.matchAll(operators)].flatMap(([, left, bottom, font, shown = '']) => {
    if (left && bottom) [x, y] = [Number(left), Number(bottom)];
    letters = (font && fonts.get(font)) || letters;
    return shownBy(shown).map((code) => ({ code, letters: letters.get(code) ?? '', x, y }));
  });
};

const rectanglesIn = (content: string): Rectangle[] =>
  [...content.matchAll(/^((?:\S+ ){4})re$/gm)].map(([, given = '']) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers(given);
    return { x, y, width, height };
  });

export const readPdf = (pdf: Uint8Array): Read => {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  const contents = pages.map(({ dictionary }) => {
    const [, number = ''] = /\/Contents (\d+) 0 R/.exec(dictionary) ?? [];
    return objects.get(number)?.stream ?? '';
  });
  const fonts = fontsOf(objects);
  const content = contents.join('\n');
  return {
    pages: pages.length,
    glyphs: contents.flatMap((each) => glyphsIn(each, fonts)),
    rectangles: rectanglesIn(content),
    actual: [...content.matchAll(/\/ActualText \(((?:[^()\\]|\\[\s\S])*)\)/g)].map(([, text = '']) =>
      unescaped(text),
    ),
    objects,
  };
};

/** The lines of the page as they are seen: what stands at one height, from left to right. */
export const seenOn = ({ glyphs }: Read): string[] => {
  const lines = new Map<number, string>();
  for (const { y, letters } of glyphs) lines.set(y, (lines.get(y) ?? '') + letters);
  return [...lines.values()];
};

import type { Block, Row } from './document';
import type { Line, Style } from './pen';
import { heightOf, inner, type Sheet, type Stretch } from './sheet';
import { full, hairline, muted, normal, strong } from './styles';

/*
 * Rows of labels and values, and tables. A row is not split between pages.
 */

type Element = ReturnType<Sheet['part']>;
type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

const rule = (sheet: Sheet): void => {
  const y = sheet.y();
  const x = sheet.left(full);
  sheet.ornament(() => {
    sheet.pdf
      .moveTo(x, y)
      .lineTo(x + inner, y)
      .lineWidth(0.6)
      .stroke(hairline);
  });
};

interface Cell {
  readonly part: string;
  readonly lines: readonly Line[];
  readonly style: Style;
  readonly stretch: Stretch;
}

const cellOf = (sheet: Sheet, part: string, text: string, style: Style, stretch: Stretch): Cell => ({
  ...{ part, style, stretch },
  lines: sheet.lines(text, style, stretch),
});

const padding = 4;

/** Cells side by side, on one page. */
const drawCells = (sheet: Sheet, cells: readonly Cell[], scope: 'Row' | 'Column'): Element => {
  const height = Math.max(...cells.map(({ lines, style }) => heightOf(lines, style)));
  sheet.need(height + 2 * padding);
  const y = sheet.y() + padding;
  const row = sheet.pdf.struct('TR');
  for (const { part, lines, style, stretch } of cells) {
    row.add(sheet.part(part, () => sheet.put(lines, style, stretch, y), part === 'TH' ? { scope } : {}));
  }
  row.end();
  sheet.skip(height + 2 * padding);
  return row;
};

const labelled = { from: 0, width: 150, align: 'start' } as const;
const value = { from: 160, width: inner - 160, align: 'start' } as const;

const drawRow = (sheet: Sheet, { label, value: text, strong: isStrong }: Row): Element => {
  const cells = [
    cellOf(sheet, 'TH', label, muted, labelled),
    cellOf(sheet, 'TD', text, isStrong ? strong : normal, value),
  ];
  return drawCells(sheet, cells, 'Row');
};

const tableOf = (sheet: Sheet, rows: readonly Element[]): Element => {
  const table = sheet.pdf.struct('Table');
  for (const row of rows) table.add(row);
  table.end();
  return table;
};

export const drawRows = (sheet: Sheet, { rows }: Of<'rows'>): Element[] => {
  const drawn = rows.map((row) => drawRow(sheet, row));
  sheet.skip(10);
  return [tableOf(sheet, drawn)];
};

const gap = 12;

/** The width of the widest text in a column. */
const widest = (sheet: Sheet, texts: readonly string[]): number =>
  Math.max(...texts.flatMap((text) => sheet.lines(text, strong, full).map(({ width }) => width)));

const stretchesOf = (sheet: Sheet, { columns, rows, total = [] }: Of<'table'>): Stretch[] => {
  const needed = columns.map(({ align, title }, index) =>
    align === 'number' ? widest(sheet, [title, ...[...rows, total].map((row) => row[index] ?? '')]) : 0,
  );
  const shares = columns.reduce((sum, each) => sum + (each.align === 'start' ? each.share : 0), 0);
  const left = inner - gap * (columns.length - 1) - needed.reduce((sum, each) => sum + each, 0);
  let from = 0;
  return columns.map((column, index) => {
    const width = column.align === 'start' ? (left * column.share) / shares : (needed[index] ?? 0);
    const stretch = { from, width, align: column.align };
    from += width + gap;
    return stretch;
  });
};

export const drawTable = (sheet: Sheet, table: Of<'table'>): Element[] => {
  const stretches = stretchesOf(sheet, table);
  const draw = (row: readonly string[], part: 'TH' | 'TD', style: Style): Element => {
    const cells = stretches.map((stretch, index) => cellOf(sheet, part, row[index] ?? '', style, stretch));
    const element = drawCells(sheet, cells, 'Column');
    rule(sheet);
    return element;
  };
  const { columns, rows, total } = table;
  const drawn = [
    draw(
      columns.map(({ title }) => title),
      'TH',
      muted,
    ),
    ...rows.map((row) => draw(row, 'TD', normal)),
    ...(total ? [draw(total, 'TD', strong)] : []),
  ];
  sheet.skip(14);
  return [tableOf(sheet, drawn)];
};

/** Prints rows under their headings; the first column is text, the others stand to the right. */
export const printTable = (
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
) => {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  console.log(`\n${heading}\n`);
  for (const row of [columns, widths.map((width) => '─'.repeat(width)), ...rows])
    console.log(`  ${line(row)}`);
};

/** `1.31 ×`, with a mark where it is over the target. */
export const ratio = (value: number, target: number): string =>
  `${value.toFixed(2)} ×${value > target ? ' over' : '     '}`;

export const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

import type { Rectangle } from './read-pdf';

const [margin, side, dots] = [40, 400, 5];

/** The squares of a QR code as a scanner would see them: five dots of the picture each, with white around. */
export const pictureOf = (squares: readonly Rectangle[]) => {
  const unit = squares[0]?.height ?? 1;
  const [left, bottom] = [Math.min(...squares.map(({ x }) => x)), Math.min(...squares.map(({ y }) => y))];
  const dot = (points: number): number => margin + Math.round((points * dots) / unit);
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const { x, y, width, height } of squares) {
    for (let row = dot(y - bottom); row < dot(y - bottom + height); row += 1) {
      const from = row * side + dot(x - left);
      for (let at = from; at < from + dot(width) - margin; at += 1) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { data, side };
};

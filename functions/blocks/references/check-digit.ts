/*
 * The check digit of H. M. Damm ("Total anti-symmetrische Quasigruppen", Marburg 2004): every single wrong digit and every
 * pair of neighbours that changed places leads to another one.
 */

/** A quasigroup that is totally anti-symmetric: row by what came before, column by the next digit. Its diagonal is 0. */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The check digit of a row of digits. With it at the end, the row's own is 0. */
export const checkDigitOf = (digits: string): string =>
  [...digits].reduce((before, digit) => quasigroup[Number(before)]?.[Number(digit)] ?? '', '0');

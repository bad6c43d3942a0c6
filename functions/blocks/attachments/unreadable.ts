/** The file is not built as its kind must be. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** A stretch of a file, in bytes. Refuses one that the file does not have. */
export const stretch = (file: Buffer, from: number, length: number): Buffer => {
  if (length < 0 || from + length > file.length)
    throw new Unreadable(`it ends within ${length} bytes at ${from}`);
  return file.subarray(from, from + length);
};

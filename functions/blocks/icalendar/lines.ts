/*
 * iCalendar as text (RFC 5545): components of properties, one on a line, folded. What a package would write instead, and why
 * there is none: docs/adr/0092.
 */

export interface Property {
  readonly name: string;
  /** As it stands in the file: `text`, `utc` and their like have encoded it. */
  readonly value: string;
  /** Parameters by name, as people read them. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  /** They come after the properties: section 3.6.1. */
  readonly components?: readonly Component[];
}

/** A value of the type TEXT (section 3.3.11). */
export const text = (value: string): string =>
  value.replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\r\n|\r|\n/g, '\\n');

/** Milliseconds since 1970 as a DATE-TIME in UTC (section 3.3.5, form 2), so that no reader has to know the time zone. */
export const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A DURATION (section 3.3.6) in minutes; less than none is before. */
export const minutes = (count: number): string => `${count < 0 ? '-' : ''}PT${Math.abs(count)}M`;

/** Letters that a parameter cannot hold, as RFC 6868 writes them. */
const inParameters: Readonly<Record<string, string>> = { '^': '^^', '"': "^'", '\n': '^n' };

/** Always in quotes where it is more than a word: then commas, colons and semicolons are letters like others. */
const parameter = (value: string): string => {
  const encoded = value.replace(/\r\n|\r/g, '\n').replace(/[\^"\n]/g, (letter) => inParameters[letter] ?? '');
  return /^[A-Za-z0-9-]+$/.test(encoded) ? encoded : `"${encoded}"`;
};

/** Octets of a line, at the most, without its end (section 3.1). */
const maxOctets = 75;

/** A line in pieces: those after the first begin with a space, and none ends within a letter. */
const folded = (line: string): string => {
  const pieces: string[] = [''];
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > maxOctets) {
      pieces.push(' ');
      octets = 1;
    }
    pieces[pieces.length - 1] += letter;
    octets += size;
  }
  return pieces.join('\r\n');
};

const lineOf = ({ name, value, parameters = {} }: Property): string => {
  const given = Object.entries(parameters).map(([each, its]) => `;${each}=${parameter(its)}`);
  return folded(`${name}${given.join('')}:${value}`);
};

const linesOf = ({ name, properties, components = [] }: Component): string[] => [
  `BEGIN:${name}`,
  ...properties.map(lineOf),
  ...components.flatMap(linesOf),
  `END:${name}`,
];

/** A component as it travels: lines that each end with CR and LF. */
export const written = (component: Component): string => `${linesOf(component).join('\r\n')}\r\n`;

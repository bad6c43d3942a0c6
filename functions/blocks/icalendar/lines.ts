/*
 * iCalendar as text (RFC 5545): components of properties, one on each folded line. docs/adr/0092 says why no package is
 * used.
 */

export interface Property {
  readonly name: string;
  /** The encoded value, as made by `text`, `utc` and the like. */
  readonly value: string;
  /** Parameters by name, not yet encoded. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  /** Written after the properties (section 3.6.1). */
  readonly components?: readonly Component[];
}

/** A value of the type TEXT (section 3.3.11). */
export const text = (value: string): string =>
  value.replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\r\n|\r|\n/g, '\\n');

/** Milliseconds since 1970 as a DATE-TIME in UTC (section 3.3.5, form 2), which needs no time zone. */
export const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A DURATION in minutes (section 3.3.6), negative for earlier. */
export const minutes = (count: number): string => `${count < 0 ? '-' : ''}PT${Math.abs(count)}M`;

/** Characters that parameters cannot contain, as RFC 6868 encodes them. */
const inParameters: Readonly<Record<string, string>> = { '^': '^^', '"': "^'", '\n': '^n' };

/** Quoted unless it is a single word: commas, colons and semicolons need quotes. */
const parameter = (value: string): string => {
  const encoded = value.replace(/\r\n|\r/g, '\n').replace(/[\^"\n]/g, (letter) => inParameters[letter] ?? '');
  return /^[A-Za-z0-9-]+$/.test(encoded) ? encoded : `"${encoded}"`;
};

/** Maximum length of a line in octets, without its end (section 3.1). */
const maxOctets = 75;

/** Folds a line: continuations begin with a space, and no character is split. */
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

/** A component as text: each line ends with CR and LF. */
export const written = (component: Component): string => `${linesOf(component).join('\r\n')}\r\n`;

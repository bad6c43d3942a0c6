import { hash } from 'node:crypto';
import { isIP } from 'node:net';

/*
 * From what and from where somebody signs in, as far as a request tells: enough for its owner to recognise it, and no more.
 */

/** Each names itself beside those that come after it here. */
const browsers = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
] as const;

const systems = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

const firstOf = (of: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  of.find(([pattern]) => pattern.test(text))?.[1];

/** What a user agent (RFC 9110, section 10.1.5) says of itself, in a few words; undefined where it says nothing. */
export const deviceOf = (userAgent: string): string | undefined => {
  const text = userAgent.slice(0, 512);
  // An app or a tool names itself first.
  const [own] = /^[A-Za-z][\w.-]{0,39}(?=[/ ]|$)/.exec(text) ?? [];
  const name = firstOf(browsers, text) ?? (own === 'Mozilla' ? undefined : own);
  const words = [name, firstOf(systems, text)].filter((each) => each !== undefined);
  return words.length > 0 ? words.join(', ') : undefined;
};

const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const parts = (text: string | undefined) => (text ? text.split(':') : []);
  const [left, right] = [parts(head), parts(tail)];
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
};

/** The network of an address: the first 24 bits of one of IPv4, 48 of one of IPv6. */
export const networkOf = (address: string): string => {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  const plain = mapped ?? address;
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return isIP(plain) === 6 ? `${groupsOf(plain.toLowerCase()).slice(0, 3).join(':')}::/48` : '';
};

interface SignInPlace {
  /** `Diwan-Device`: what an app made up once and keeps. */
  readonly installation: string;
  readonly device: string | undefined;
  readonly from: string;
}

/** By what a device is known again: the app's own name for itself, or else what it is and from where it comes. */
export const deviceKeyOf = ({ installation, device = '', from }: SignInPlace): string =>
  hash('sha256', installation ? `app\n${installation}` : `web\n${device}\n${from}`, 'base64url').slice(0, 22);

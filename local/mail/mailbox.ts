import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';

/** A message that has come, as a mail reader reads it. */
export interface Received {
  readonly id: string;
  /** As it came, after the lines that delivery adds. */
  readonly source: Buffer;
  readonly email: Email;
}

/** The messages that this machine has received: a file each, which mail readers can open. */
export interface Mailbox {
  /** Keeps a message and gives its id: ids are in order of arrival. */
  keep(envelope: { readonly from: string; readonly to: readonly string[] }, raw: Buffer): string;
  /** The ids, newest first. */
  ids(): string[];
  open(id: string): Promise<Received | undefined>;
}

/** Older messages go, so that what was tried out years ago does not fill a disk: looked at after so many new ones. */
const KEPT = 1_000;
const NEW = 100;
const NAME = /^(\d{8}T\d{9}Z-\d{4})\.eml$/;

/** Opens the mailbox in `folder`. A message is stored atomically, even if the process is killed while writing it. */
export const openMailbox = (folder: string, clock: () => number = Date.now): Mailbox => {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const ids = () =>
    readdirSync(folder)
      .flatMap((file) => NAME.exec(file)?.[1] ?? [])
      .sort()
      .reverse();
  const fileOf = (id: string) => join(folder, `${id}.eml`);
  const drop = () => {
    for (const old of ids().slice(KEPT)) rmSync(fileOf(old), { force: true });
  };
  drop();
  return {
    keep: ({ from, to }, raw) => {
      const time = new Date(clock()).toISOString().replace(/[-:.]/g, '');
      count = (count + 1) % 10_000;
      const id = `${time}-${String(count).padStart(4, '0')}`;
      // What final delivery adds (RFC 5321 section 4.4), and mail servers for those whom no header names.
      const trace = [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`)];
      const draft = join(folder, `${id}.draft`);
      writeFileSync(draft, Buffer.concat([Buffer.from(`${trace.join('\r\n')}\r\n`), raw]), { mode: 0o600 });
      renameSync(draft, fileOf(id));
      if (count % NEW === 0) drop();
      return id;
    },
    ids,
    open: async (id) => {
      if (!ids().includes(id)) return undefined;
      const source = readFileSync(fileOf(id));
      return { id, source, email: await PostalMime.parse(source) };
    },
  };
};

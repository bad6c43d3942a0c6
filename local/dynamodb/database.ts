import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * Makes the engine's database file, unless there is one: empty, but with an index that the engine lacks.
 * Without it, each write and each look at a stream reads all that was ever written (docs/adr/0064). Node 20 has no SQLite,
 * so the file is here as SQLite wrote it, compressed, from this:
 *
 *     CREATE TABLE _stream_records (
 *       id INTEGER PRIMARY KEY AUTOINCREMENT,
 *       table_name TEXT NOT NULL,
 *       event_name TEXT NOT NULL,
 *       keys_json TEXT NOT NULL,
 *       new_image TEXT,
 *       old_image TEXT,
 *       sequence_number TEXT NOT NULL,
 *       shard_id TEXT NOT NULL,
 *       created_at INTEGER NOT NULL,
 *       user_identity TEXT
 *     );
 *     CREATE INDEX _stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
 *     CREATE TRIGGER _stream_trim AFTER INSERT ON _stream_records BEGIN
 *       DELETE FROM _stream_records
 *       WHERE id IN (SELECT id FROM _stream_records ORDER BY id LIMIT 2) AND created_at < NEW.created_at - 604800;
 *     END;
 *     VACUUM;
 */
export const makeDatabase = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, inflateRawSync(Buffer.from(EMPTY.join(''), 'base64')), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

const EMPTY = [
  '7dfNbtNAEAdwuw0EWW3VWw9c5oJIlLaKACEkOOAm02DhbMpmqzYny423wZA4qu0AOQZ4FJ6GQ58JOR9q4hRx4Bb9f5Il787s',
  'x9iWpW1/cMNU0/UwHvgpPTf2DdM03hIZhlGYXwv5tmn8W8E47pq72c3OrbH3a0/u/t65NQAAAAAAAP7bZFwoPn5SefTjKI3D',
  'Xk/HXpLG2h94aRwOFvex7g7jIKlJthWTkk6jwZKWM8k+VSzJEW2WilqCckPphBuOsIjq7LJiOpWtZj7HIrp4x5IpDMgRVGqz',
  'yzWVte7Lppass6STTpbgOk1H0bMy2aJO3Vj7qQ48P6U3JPjieKnjiF5WX7yqVl9bLOqTB9vFg6cVc8JhFOhviwWGcXD3GOar',
  'Fea1O6LOl7SSeV+1pdS/6msv8gf6kGp2W5USfTPSUVd70WhwpWOy2+QIxQ2W5fLZ1sODSsXsTAclN/0w1d4iP9fcXrwD+8Rl',
  'ygVL0/USfVP+3jGL2ZQ/w9lGVreXa26tzLlWikWzFzLdLJ1Jp2nLDr3nDtnnquWImuQmC3VoEd1VTYovFYmWInHuullMf9FR',
  '+pfYZz1OvE/JMFoPRfqrFw783mxU1jPsB7me/LNdmyT56MeBFwbrkaVPY1HhcniU6NgLAx2lYTqejrbK2dnc2MefAwAAAAAA',
  'AGCT4fwPAAAAAAAAsPksnP8BAAAAAAAANt4f',
];

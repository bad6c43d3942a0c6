import { spawnSync } from 'node:child_process';

/** The least Java that DynamoDB Local runs on. */
export const minJava = 17;

/** The major version in what `java -version` says; undefined where it says none. */
export const javaVersionIn = (text: string): number | undefined => {
  const [, version] = /version "(?:1\.)?(\d+)/.exec(text) ?? [];
  return version === undefined ? undefined : Number(version);
};

/** Whether `java` on the path is new enough for DynamoDB Local. */
export const hasJava = (): boolean => {
  // It tells on standard error, and has done so ever since. On macOS a program of this name only says where to get Java.
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return (javaVersionIn(stderr ?? '') ?? 0) >= minJava;
};

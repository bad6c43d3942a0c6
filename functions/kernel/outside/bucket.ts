import type { Sandbox } from '../sandbox/names';
import { objectInside } from '../sandbox/objects';
import { type Instant, instant } from '../text/time';
import { settings } from './environment';
import { type AwsSigner, pathOf, signForm, signLink } from './s3-signature';

/**
 * Prefixes of the bucket's keys: uploads that have not been checked yet, and files that are kept. Grants and the bucket's
 * lifecycle rules are derived from them.
 */
export const prefixes = { incoming: 'incoming/', attached: 'attached/' } as const;
/** Days after which uploads that were not attached are deleted. */
export const forgottenAfterDays = 1;

/** A form (`multipart/form-data`) for uploading one file: these fields and, last, `file`. */
export interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly until: Instant;
}

/** A link to one file. Anyone who has the link can read the file, so it expires soon. */
export interface Download {
  readonly url: string;
  readonly until: Instant;
}

/** A file that is to be uploaded. */
export interface ExpectedUpload {
  readonly key: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** The portal's bucket. Signing takes some hashes and no round trip. */
export interface Bucket {
  readonly signer: AwsSigner;
  /** The URL of an object. */
  address(key: string): string;
  /** Allows one upload of exactly this type and length, for `seconds` from `now` (milliseconds since 1970). */
  upload(expected: ExpectedUpload, now: number, seconds: number): Upload;
  download(key: string, now: number, seconds: number): Download;
}

interface BucketOptions {
  readonly name: string;
  readonly signer: AwsSigner;
  /** Another S3 than the region's own, addressed in path style. */
  readonly endpoint?: string | undefined;
  /** Whose objects are apart from all others. */
  readonly sandbox?: Sandbox | undefined;
}

export const openBucket = ({ name, signer, endpoint, sandbox }: BucketOptions): Bucket => {
  const root = endpoint ? `${endpoint}/${name}/` : `https://${name}.s3.${signer.region}.amazonaws.com/`;
  const placed = (key: string): string => objectInside(key, sandbox);
  const address = (key: string): string => root + pathOf(placed(key));
  const until = (now: number, seconds: number): Instant => instant(now + seconds * 1000);
  return {
    signer,
    address,
    upload: ({ key, mediaType, bytes }, now, seconds) => ({
      url: root,
      fields: signForm(
        signer,
        {
          bucket: name,
          fields: { key: placed(key), 'content-type': mediaType },
          conditions: [['content-length-range', bytes, bytes]],
        },
        now,
        seconds,
      ),
      until: until(now, seconds),
    }),
    download: (key, now, seconds) => ({
      url: signLink(signer, address(key), now, seconds),
      until: until(now, seconds),
    }),
  };
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The bucket that a variable of the function's environment names; it signs with the function's own role. */
export const bucketOf = (environment: Environment, variable = 'ATTACHMENTS_BUCKET'): Bucket => {
  const { [variable]: name = '' } = settings(environment, variable);
  const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = settings(
    environment,
    ...(['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const),
  );
  const { AWS_SESSION_TOKEN: sessionToken, AWS_ENDPOINT_URL_S3: endpoint, SANDBOX: sandbox } = environment;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return openBucket({
    name,
    signer: {
      region: AWS_REGION,
      credentials: { ...credentials, ...(sessionToken ? { sessionToken } : {}) },
    },
    endpoint,
    sandbox,
  });
};

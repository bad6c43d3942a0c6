import { prefixes } from '../../kernel/outside/bucket';

/** The object key of an upload: `incoming/<kind>/<id of the item>/<id of the attachment>`. */
export const incomingKey = (kind: string, itemId: string, id: string): string =>
  `${prefixes.incoming}${kind}/${itemId}/${id}`;

export interface UploadReference {
  readonly kind: string;
  readonly itemId: string;
  readonly id: string;
}

/** Reads the key of an upload; undefined for other keys. */
export const uploadReferenceOf = (key: string): UploadReference | undefined => {
  const [, kind, itemId, id] = /^incoming\/([a-z-]+)\/([0-9a-v]{24,40})\/([0-9a-v]{24})$/.exec(key) ?? [];
  return kind && itemId && id ? { kind, itemId, id } : undefined;
};

/** The object key of a stored file. It contains the file's hash, so that no other file can replace it. */
export const fileKey = ({ kind, itemId, id }: UploadReference, hash: string): string =>
  `${prefixes.attached}${kind}/${itemId}/${id}/${hash.slice(0, 16)}`;

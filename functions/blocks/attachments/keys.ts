import { prefixes } from '../../kernel/outside/bucket';

/** Where an upload goes: `incoming/<kind>/<id of the item>/<id of the attachment>`. */
export const incomingKey = (kind: string, itemId: string, id: string): string =>
  `${prefixes.incoming}${kind}/${itemId}/${id}`;

export interface UploadReference {
  readonly kind: string;
  readonly itemId: string;
  readonly id: string;
}

/** Whose upload stands under a key; undefined where the key is no upload's. */
export const uploadReferenceOf = (key: string): UploadReference | undefined => {
  const [, kind, itemId, id] = /^incoming\/([a-z-]+)\/([0-9a-v]{24,32})\/([0-9a-v]{24})$/.exec(key) ?? [];
  return kind && itemId && id ? { kind, itemId, id } : undefined;
};

/** Where a file is kept. Its hash is in the key, so that no other file ever takes its place. */
export const fileKey = ({ kind, itemId, id }: UploadReference, hash: string): string =>
  `${prefixes.attached}${kind}/${itemId}/${id}/${hash.slice(0, 16)}`;

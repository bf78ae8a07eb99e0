const utf16 = { little: [0xff, 0xfe], big: [0xfe, 0xff] } as const;

/**
 * The text as an editor holds it: without a byte order mark, so that places agree. UTF-8, or UTF-16 where a mark says so, as some
 * Windows programs write it. `undefined` where it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, utf16.little)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, utf16.big)) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.subarray(0, 8000).includes(0) ? undefined : new TextDecoder().decode(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

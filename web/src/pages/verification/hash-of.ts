/** SHA-256 of a file, hexadecimal; null where the browser does not work it out (a page without HTTPS). */
export async function hashOf(file: Blob): Promise<string | null> {
  if (!globalThis.isSecureContext || globalThis.crypto?.subtle === undefined) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes as the format writes them. */
import { must } from './wrong.js';

const ENCODER = new TextEncoder();

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return ENCODER.encode(text);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 as it is written: 64 digits, lower case. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** @param hash of which `isHash` holds */
export function bytesOfHash(hash: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Base64 (RFC 4648, section 4, padded). @throws Wrong `note-form` where it does not encode to itself */
export function bytesOfBase64(text: string, name: string): Uint8Array<ArrayBuffer> {
  must(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text), 'note-form', { name });
  const binary = atob(text);
  must(btoa(binary) === text, 'note-form', { name });
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

import type { Request } from 'express';

/** Whether a request was made on this machine. A proxy here also connects from here; what it passes on is marked as such. */
export function isFromHere(request: Request): boolean {
  const address = request.socket.remoteAddress ?? '';
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (header) => request.headers[header] !== undefined,
  );
  return !passedOn && /^(::ffff:)?127\.|^::1$/.test(address);
}

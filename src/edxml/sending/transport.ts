/** How a file leaves for the axis: a port, so that it can be a folder or an address. */

export interface OutgoingFile {
  /** Without a folder; the same for the same message however often it is sent. */
  readonly name: string;
  readonly sort: 'document' | 'status';
  /** Where it lies now, whole. It is the caller's to remove. */
  readonly path: string;
}

/** It was taken; the address, for the administrator. */
export interface Taken {
  readonly address: string;
}

/** The other side said no for good. */
export class RefusedByAxis extends Error {
  override readonly name = 'RefusedByAxis';
}

/** The other side cannot be spoken to at all: it is not about this file. */
export class AxisUnreachable extends Error {
  override readonly name = 'AxisUnreachable';
}

export interface EdxmlTransport {
  /** Gives a file to the axis, whole or not at all. @throws RefusedByAxis, AxisUnreachable, and what else went wrong */
  send(file: OutgoingFile, signal: AbortSignal): Promise<Taken>;
}

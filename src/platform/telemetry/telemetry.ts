/** What a process can tell of itself to a collector of OpenTelemetry. */

/** A request as it comes in. */
export interface BegunRequest {
  readonly method: string;
  /** The path without the query, in which names and texts may stand. */
  readonly path: string;
  readonly requestId: string;
  /** Headers by lower-case name; `traceparent` says of which trace the request is a part. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A request when it was answered or given up. */
export interface EndedRequest {
  /** The pattern of the route; null when none was found. */
  readonly route: string | null;
  readonly status: number;
}

export interface Telemetry {
  /** Begins the span of a request and does `work` within it. @returns how to end the span; to be called once */
  request(request: BegunRequest, work: () => void): (ended: EndedRequest) => void;
  /** Tells of so many commands that went through the door in one transaction, which has just ended and took so many milliseconds. */
  batch(size: number, milliseconds: number): void;
  /** Sends what is not sent yet; what cannot be sent is lost. */
  stop(): Promise<void>;
}

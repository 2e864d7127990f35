import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * A socket that sends all that is written in one turn of the event loop with one call to the system. In a pipeline of
 * statements each would otherwise be sent alone, and those calls cost more than everything else that our side does.
 */
export class GatheringSocket extends Socket {
  private gathering = false;

  override write(chunk: Uint8Array | string, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (!this.gathering) {
      this.gathering = true;
      this.cork();
      process.nextTick(() => {
        this.gathering = false;
        this.uncork();
      });
    }
    return typeof encoding === 'string'
      ? super.write(chunk.toString(), encoding, done)
      : super.write(chunk, encoding ?? done);
  }
}

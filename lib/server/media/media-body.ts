import 'server-only'
import type { Media } from '@/lib/server/telnyx/media'

/** A reader that takes no byte for this long is cut; players resume from their position. */
const stalledMs = 30_000

/** Next treats an error of this name as a closed connection, and does not log it. */
const cut = () => new DOMException('The file was cut.', 'AbortError')

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Streams a file, never more bytes than promised. It is cut if the store breaks off or sends
 * another number of bytes, or if nobody reads; `onEnd` is called once.
 */
export class MediaBody implements UnderlyingDefaultSource<Bytes> {
  readonly #pieces: AsyncIterator<Uint8Array>
  #left: number
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly media: Media,
    private readonly promised: number | null,
    private readonly onEnd: () => void,
  ) {
    this.#pieces = media.body[Symbol.asyncIterator]()
    this.#left = promised ?? Infinity
  }

  async pull(controller: ReadableStreamDefaultController<Bytes>): Promise<void> {
    clearTimeout(this.#timer)
    try {
      const { value, done } = await this.#pieces.next()
      if (done) return this.#finish(controller)
      this.#left -= value.length
      if (this.#left < 0) return this.#cut(controller)
      controller.enqueue(new Uint8Array(value))
      this.#timer = setTimeout(() => this.#cut(controller), stalledMs)
    } catch {
      // The reader only sees the cut; the store's reason may quote the link.
      this.#cut(controller)
    }
  }

  readonly cancel = (): void => {
    clearTimeout(this.#timer)
    this.media.close()
    this.onEnd()
  }

  #finish(controller: ReadableStreamDefaultController<Bytes>): void {
    if (this.promised !== null && this.#left > 0) return this.#cut(controller)
    this.cancel()
    controller.close()
  }

  #cut(controller: ReadableStreamDefaultController<Bytes>): void {
    this.cancel()
    controller.error(cut())
  }
}

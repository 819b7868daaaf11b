import 'server-only'

/** A stream of what a generator yields, pulled by the reader; a reader who leaves ends it. */
export function streamOf(
  pieces: AsyncGenerator<Uint8Array>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) return controller.close()
      controller.enqueue(new Uint8Array(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

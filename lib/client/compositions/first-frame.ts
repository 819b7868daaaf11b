import { queryOptions } from '@tanstack/react-query'
import { previewPath } from '../recordings/queries'

/** Wide enough for a cell of half the picture on a dense screen. */
const widthPx = 480
const timeoutMs = 10_000

/** Only one film is read at a time: everybody has a limit of open files. */
let last: Promise<unknown> = Promise.resolve()

/**
 * The first picture of a video recording as a data URL; null where the browser cannot make one. The
 * server records the access as a preview.
 */
export function firstFrameQuery(recordingId: string) {
  return queryOptions({
    queryKey: ['firstFrame', recordingId],
    queryFn: ({ signal }) => {
      const next = last.then(() => (signal.aborted ? null : firstFrame(recordingId, signal)))
      last = next
      return next
    },
    staleTime: Infinity,
    retry: false,
  })
}

async function firstFrame(recordingId: string, signal: AbortSignal): Promise<string | null> {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.preload = 'auto'
  video.src = previewPath(recordingId)
  const isLoaded = await isShown(video, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]))
  const picture = isLoaded ? draw(video) : null
  // Otherwise the browser keeps loading the hidden video.
  video.removeAttribute('src')
  video.load()
  return picture
}

function isShown(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    video.addEventListener('loadeddata', () => resolve(video.videoWidth > 0), { once: true })
    video.addEventListener('error', () => resolve(false), { once: true })
    signal.addEventListener('abort', () => resolve(false), { once: true })
  })
}

function draw(video: HTMLVideoElement): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = widthPx
  canvas.height = Math.round((widthPx * video.videoHeight) / video.videoWidth)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.7)
}

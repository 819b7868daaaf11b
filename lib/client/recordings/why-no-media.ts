import { answeredFailure, networkFailure, type ApiFailure } from '../api-failure'
import { pageUserHeaders } from '../auth/page-user'

/**
 * Why a media element could not open a file, as our server reports it; null if the server serves
 * the file, so that the browser cannot play it. Requests only the second byte: the first would be
 * audited as played.
 */
export async function whyNoMedia(src: string, signal: AbortSignal): Promise<ApiFailure | null> {
  try {
    const response = await fetch(src, {
      headers: { ...pageUserHeaders(), range: 'bytes=1-1' },
      signal,
      cache: 'no-store',
    })
    if (response.ok) {
      await response.body?.cancel()
      return null
    }
    return answeredFailure(response, parsed(await response.text()), false)
  } catch (cause) {
    if (signal.aborted) throw cause
    return networkFailure(false, cause)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // Not ours: a proxy's page, which its status describes.
  }
}

import { mediaPath } from '@/lib/client/recordings/queries'

/** Browsers drop downloads that are asked for all at once. */
const betweenMs = 350

/** Starts a download for each file, one after the other; reports how many have been started. */
export async function startDownloads(ids: string[], report: (started: number) => void) {
  for (const [index, id] of ids.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, betweenMs))
    const link = document.createElement('a')
    link.href = mediaPath(id, true)
    link.download = ''
    link.hidden = true
    document.body.append(link)
    link.click()
    link.remove()
    report(index + 1)
  }
}

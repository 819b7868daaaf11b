import { mediaPath } from '@/lib/client/recordings/queries'

/** Browsers drop downloads that start all at once. */
const betweenMs = 350

/** Downloads the files one after the other; reports how many have started. */
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

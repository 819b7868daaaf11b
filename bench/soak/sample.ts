import { percentile } from '../harness/figure'
import type { MemoryProbe } from '../harness/memory'
import type { Followers } from './followers'
import type { Load } from './load'

/** One minute: bytes, counts and ms. */
export type Sample = Awaited<ReturnType<typeof takeSample>>

type Observed = { pid: number; probe: MemoryProbe; load: Load; followers: Followers }

export async function takeSample(minute: number, { pid, probe, load, followers }: Observed) {
  const { took, ...counts } = load.take()
  const memory = await probe.read(pid)
  // Requests that met the collection of garbage are of no minute.
  load.take()
  const latency = { p50: percentile(took, 0.5), p95: percentile(took, 0.95) }
  return { minute, ...memory, ...latency, ...counts, ...followers.totals() }
}

const mib = (bytes: number) => (bytes / 1024 / 1024).toFixed(0)

export function toLine(sample: Sample): string {
  const { minute, rss, used, handles, files, p50, p95, requests, refused, failed } = sample
  const { streams, events, lost, doubled, reconnects, cuts, resets } = sample
  return [
    `${String(minute).padStart(3)} min`,
    `rss ${mib(rss)} MiB, used ${mib(used)} MiB, ${handles} handles, ${files} files`,
    `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
    `${requests} requests (${refused} refused, ${failed} failed)`,
    `${streams} streams, ${events} events, ${lost} lost, ${doubled} doubled`,
    `${reconnects} reconnects, ${cuts} cuts, ${resets} resets`,
  ].join(' | ')
}

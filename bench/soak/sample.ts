import { median, percentile } from '../harness/figure'
import type { MemoryProbe } from '../harness/memory'
import type { Followers } from './followers'
import type { Load, Minute } from './load'

/** One minute: bytes, counts and ms. */
export type Sample = Awaited<ReturnType<typeof takeSample>>

type Observed = { pid: number; probe: MemoryProbe; load: Load; followers: Followers }

/** The median of each path, in milliseconds. */
function byPath(took: Minute['took']): Record<string, number> {
  const groups: Record<string, number[]> = {}
  for (const { path, ms } of took) (groups[path] ??= []).push(ms)
  return Object.fromEntries(Object.entries(groups).map(([path, times]) => [path, median(times)]))
}

export async function takeSample(minute: number, { pid, probe, load, followers }: Observed) {
  const { took, ...counts } = load.take()
  const memory = await probe.read(pid)
  // Drops the requests that the garbage collection delayed.
  load.take()
  const times = took.map(({ ms }) => ms)
  const latency = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
  const paths = byPath(took)
  return { minute, ...memory, ...latency, ...counts, ...followers.totals(), paths }
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

import 'server-only'
import { createHash } from 'node:crypto'
import { readFile, readlink, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { heartbeatMs, staleMs } from './heartbeat'
import { isRunning, startOf } from './process-identity'

const pattern = /^(\d+)-(\d+)(?:-([0-9a-f]{12}))?$/

/** A claim's name: id and start of its process, and where both can be checked. */
export async function ownClaim(): Promise<string> {
  return `${process.pid}-${await startOf(process.pid)}-${await ownPlace()}`
}

/** The process id in a claim's name; null for another file. */
export function processOf(name: string): string | null {
  return pattern.exec(name)?.[1] ?? null
}

/**
 * Whether the owner of a claim is alive. Processes of another container cannot be checked: such an
 * owner is dead once its claim is not renewed for `staleMs`.
 */
export async function isAlive(name: string, path: string): Promise<boolean> {
  const [, pid = '', start = '', place] = pattern.exec(name) ?? []
  if (place === undefined || place === (await ownPlace())) return isRunning(Number(pid), start)
  return isRenewed(path)
}

/** Watches a claim until it is renewed, or for `staleMs`. */
async function isRenewed(path: string): Promise<boolean> {
  const first = await renewedAt(path)
  for (let waitedMs = 0; waitedMs < staleMs; waitedMs += heartbeatMs) {
    const last = await renewedAt(path)
    if (last === null) return false
    // Compares two times of one file, so the clock does not matter.
    if (last !== first) return true
    await pause(heartbeatMs)
  }
  return false
}

async function renewedAt(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found?.mtimeMs ?? null
}

/** The place of processes that can see each other: host, boot and, on Linux, the PID namespace. */
async function ownPlace(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  const place = `${hostname()} ${boot.trim()} ${namespace}`
  return createHash('sha256').update(place).digest('hex').slice(0, 12)
}

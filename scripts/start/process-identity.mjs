import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Names a process as `pid-start`, as the claims in the database's lock begin. Process ids are reused,
 * above all in containers; with the start time they are unique.
 *
 * @param {number} pid
 */
export function identify(pid) {
  return `${pid}-${process.platform === 'linux' ? startInProc(pid) : startFromPs(pid)}`
}

/**
 * Whether the process with this identity still runs, as far as this PID namespace shows. The rest of a
 * claim in the database's lock, after the identity, is ignored.
 *
 * @param {string} identity
 */
export function isRunning(identity) {
  const [, own, pid] = /^((\d+)-\d+)(?:-[0-9a-f]+)?$/.exec(identity) ?? []
  return pid !== undefined && identify(Number(pid)) === own
}

/** @param {number} pid clock ticks since boot, or nothing if there is no such process */
function startInProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets; the state follows, and the start time is the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  } catch {
    return '' // There is no such process.
  }
}

/** @param {number} pid milliseconds since 1970, or nothing if there is no such process */
function startFromPs(pid) {
  try {
    const env = { ...process.env, LC_ALL: 'C' }
    const start = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env,
    })
    return Date.parse(start.trim())
  } catch {
    return '' // There is no such process.
  }
}

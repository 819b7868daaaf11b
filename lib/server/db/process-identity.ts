import 'server-only'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Distinguishes a process from a later one with the same id: its start time, as digits. Linux:
 * clock ticks since boot; elsewhere: milliseconds since 1970. Null if no such process runs.
 */
export async function startOf(pid: number): Promise<string | null> {
  return process.platform === 'linux' ? startInProc(pid) : startFromPs(pid)
}

/** Whether the process with this id and start is running. */
export async function isRunning(pid: number, start: string): Promise<boolean> {
  return (await startOf(pid)) === start
}

async function startInProc(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in parentheses, which may itself contain spaces and
    // parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const dead = fields[0] === 'Z' || fields[0] === 'X'
    return dead ? null : (fields[19] ?? null)
  } catch {
    return null // There is no such process.
  }
}

async function startFromPs(pid: number): Promise<string | null> {
  try {
    const options = { env: { ...process.env, LC_ALL: 'C' } }
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)], options)
    return String(Date.parse(stdout.trim()))
  } catch {
    return null // There is no such process.
  }
}

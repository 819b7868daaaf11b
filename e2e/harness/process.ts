import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

type Exit = { code: number | null; signal: NodeJS.Signals | null; afterMs: number }

export type Running = {
  child: ChildProcess
  pid: number
  /** All output so far. */
  logs(): string
  /**
   * Resolves with the first match in the output; throws, with the log, if the process ends first.
   */
  waitFor(pattern: RegExp, timeoutMs: number): Promise<RegExpMatchArray>
  /**
   * Resolves when the process has ended; after `timeoutMs` it kills the process group and throws,
   * with the log.
   */
  exit(timeoutMs?: number): Promise<Exit>
}

type Options = { cwd: string; env: NodeJS.ProcessEnv }

/** Starts a program as the leader of its own process group, so that a test can signal all of it. */
export function runProgram(command: string, args: string[], options: Options): Running {
  const child = spawn(command, args, {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.pid === undefined) throw new Error(`${command} did not start`)
  const startedAt = performance.now()
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk))
  }
  const exited = once(child, 'close').then(([code, signal]): Exit => {
    return { code, signal, afterMs: performance.now() - startedAt }
  })
  const logs = () => log
  const waitFor = (pattern: RegExp, timeoutMs: number) =>
    waitForLine(child, logs, pattern, timeoutMs)
  const exit = (timeoutMs = 15_000) => waitForExit(child, logs, exited, timeoutMs)
  return { child, pid: child.pid, logs, waitFor, exit }
}

async function waitForExit(
  child: ChildProcess,
  logs: () => string,
  exited: Promise<Exit>,
  timeoutMs: number,
): Promise<Exit> {
  let isTimedOut = false
  const limit = setTimeout(() => {
    isTimedOut = true
    process.kill(-Number(child.pid), 'SIGKILL')
  }, timeoutMs)
  const exit = await exited
  clearTimeout(limit)
  if (isTimedOut) throw new Error(`the process did not end within ${timeoutMs} ms\n${tail(logs())}`)
  return exit
}

function waitForLine(
  child: ChildProcess,
  logs: () => string,
  pattern: RegExp,
  timeoutMs: number,
): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => finish(() => reject(new Error(`${why}\n${tail(logs())}`)))
    const limit = setTimeout(() => fail(`nothing matched ${pattern} in ${timeoutMs} ms`), timeoutMs)
    const search = () => {
      const match = pattern.exec(logs())
      if (match) finish(() => resolve(match))
    }
    const onClose = () => fail(`the process ended before anything matched ${pattern}`)
    const finish = (settle: () => void) => {
      clearTimeout(limit)
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', search)
      child.off('close', onClose)
      settle()
    }
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', search)
    child.once('close', onClose)
    search()
  })
}

function tail(log: string): string {
  return log.split('\n').slice(-40).join('\n')
}

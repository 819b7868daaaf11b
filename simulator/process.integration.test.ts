import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface Ready {
  type: string
  url: string
  apiKey: string
  publicKey: string
}

function run(...args: string[]): ChildProcess {
  const state = mkdtempSync(join(tmpdir(), 'simulator-'))
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  return fork(main, ['--state', state, ...args], { execArgv: ['--import', 'tsx'], silent: true })
}

async function start(...args: string[]): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = run('--port', '0', ...args)
  const [ready] = (await once(child, 'message')) as [Ready]
  return { child, ready }
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT', 'disconnect'] as const)(
    'says when it is ready, and ends and frees its port on %s',
    async (how) => {
      const { child, ready } = await start('--scale', '8')
      expect(ready).toEqual({
        type: 'ready',
        url: ready.url,
        apiKey: 'SIMULATOR-KEY',
        publicKey: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      })
      const headers = { authorization: `Bearer ${ready.apiKey}` }
      expect((await fetch(`${ready.url}/v2/rooms`, { headers })).status).toBe(200)
      const exited = exitCode(child)
      if (how === 'disconnect') child.disconnect()
      else child.kill(how)
      expect(await exited).toBe(0)
      await expect(fetch(ready.url)).rejects.toThrow()
    },
  )

  it('refuses a port that is taken', async () => {
    const { child, ready } = await start('--scale', '0')
    const second = run('--port', new URL(ready.url).port)
    expect(await exitCode(second)).toBe(1)
    child.kill()
    expect(await exitCode(child)).toBe(0)
  })

  it('refuses an option it does not know', async () => {
    expect(await exitCode(run('--colour'))).toBe(2)
  })
})

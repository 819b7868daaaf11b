import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownClaim } from './claim'

const rounds = process.env.PROOF ? 20 : 3
const starters = 6

/** Reports ready, waits for a line, tries to take the lock, reports the result and keeps it. */
const script = `
  const { takeLock } = require('./lib/server/db/lock.ts')
  console.log('ready')
  process.stdin.once('data', async () => {
    try {
      const release = await takeLock(process.argv[1])
      process.stdin.once('data', async () => { await release(); console.log('released'); process.exit() })
      console.log('held')
    } catch (fault) {
      console.log(fault.name + ': ' + fault.message)
      process.exit(1)
    }
  })`

type Starter = { child: ChildProcess; said: AsyncIterator<string>; tell: () => void }

let directory: string
let children: ChildProcess[]

/** As in its own container: its processes cannot see ours. Linux only. */
const elsewhere =
  process.platform === 'linux'
    ? ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc']
    : []

async function start(prefix: string[] = []): Promise<Starter> {
  const flags = ['--conditions=react-server', '--import', 'tsx', '--input-type=commonjs']
  const node = [process.execPath, ...flags, '-e', script, '--', directory]
  const [program = '', ...args] = [...prefix, ...node]
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const said = createInterface(child.stdout)[Symbol.asyncIterator]()
  expect((await said.next()).value).toBe('ready')
  return { child, said, tell: () => child.stdin.write('go\n') }
}

async function answer({ said }: Starter): Promise<string> {
  return String((await said.next()).value)
}

async function take(starter: Starter): Promise<string> {
  starter.tell()
  return answer(starter)
}

beforeEach(async () => {
  children = []
  directory = await mkdtemp(join(tmpdir(), 'roomwarden-lock-'))
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(directory, { recursive: true, force: true })
})

describe('the lock of a data directory', () => {
  it(
    `refuses a second process and names the first, ${rounds} times`,
    { timeout: 120_000 },
    async () => {
      const first = await start()
      expect(await take(first)).toBe('held')
      for (let round = 0; round < rounds; round++) {
        const second = await start()
        const exit = once(second.child, 'exit')
        expect(await take(second)).toMatch(
          new RegExp(
            `^BootFault: DATA_DIR: .*process ${first.child.pid}, since \\d{4}-\\d\\d-\\d\\dT`,
          ),
        )
        expect(await exit).toEqual([1, null])
      }
    },
  )

  it(`refuses a process of another container, ${rounds} times`, async () => {
    expect(await take(await start(elsewhere))).toBe('held')
    for (let round = 0; round < rounds; round++) {
      const second = await start(elsewhere)
      expect(await take(second)).toMatch(/^BootFault: DATA_DIR: .*in use by another Roomwarden/)
    }
    expect(await take(await start())).toMatch(/^BootFault: DATA_DIR: .*in use/)
    console.log(`R18: two PID namespaces on one folder: ${rounds} of ${rounds} refused`)
  })

  it('is taken over from another container that was killed', async () => {
    const first = await start(elsewhere)
    expect(await take(first)).toBe('held')
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    expect(await take(await start(elsewhere))).toBe('held')
  })

  it('is taken over from a process that was killed', async () => {
    const first = await start()
    expect(await take(first)).toBe('held')
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    expect(await take(await start())).toBe('held')
  })

  it('is taken over from a process whose id was given out again', async () => {
    await mkdir(join(directory, 'lock'))
    const place = (await ownClaim()).split('-')[2]
    await writeFile(join(directory, 'lock', `${process.pid}-1-${place}`), '')
    expect(await take(await start())).toBe('held')
    expect(await readdir(join(directory, 'lock'))).toHaveLength(1)
  })

  it('is free again once it is given back', async () => {
    const first = await start()
    expect(await take(first)).toBe('held')
    first.tell()
    expect(await answer(first)).toBe('released')
    expect(await take(await start())).toBe('held')
  })

  it(
    `goes to one of ${starters} that start at once, ${rounds} times`,
    { timeout: 120_000 },
    async () => {
      for (let round = 0; round < rounds; round++) {
        const all = await Promise.all(Array.from({ length: starters }, () => start()))
        const answers = await Promise.all(all.map(take))
        expect(answers.filter((said) => said === 'held')).toHaveLength(1)
        expect(answers.filter((said) => said.startsWith('BootFault'))).toHaveLength(starters - 1)
        const leader = all[answers.indexOf('held')]
        leader?.child.kill('SIGKILL')
        if (leader) await once(leader.child, 'exit')
      }
    },
  )
})

import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { singleton } from '@/lib/server/process'

/** OWASP's recommendation for argon2id, which is the library's default: 19 MiB, two passes. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password that nobody knows, so that unknown users cost the same time. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$a5mtn2c/i4Iz/0511ks5mA$VoyaM9910a7VFXh/2yOysLkEaJrXPeFF3gh8R2tn/TQ'

const atOnce = 2

type Gate = { running: number; waiting: (() => void)[] }

/** Lets two through at a time: each takes a core and 19 MiB. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const gate = singleton<Gate>('passwords', () => ({ running: 0, waiting: [] }))
  if (gate.running >= atOnce) await new Promise<void>((resolve) => gate.waiting.push(resolve))
  else gate.running += 1
  try {
    return await work()
  } finally {
    const next = gate.waiting.shift()
    if (next) next()
    else gate.running -= 1
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, parameters))
}

/** Takes the same time for a user who does not exist (`storedHash` null), and answers false. */
export async function isPasswordRight(
  password: string,
  storedHash: string | null,
): Promise<boolean> {
  const matches = await inTurn(() => verify(storedHash ?? nobodysHash, password))
  return matches && storedHash !== null
}

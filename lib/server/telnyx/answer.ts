import 'server-only'
import { operation, type OperationName } from '@/lib/contract/operations'
import type { RawAnswer } from './exchange'
import { unreadable } from './failures'

export type TelnyxAnswer = {
  status: number
  /** Exactly what Telnyx sent. */
  bytes: Buffer
  /** The parsed body, checked to hold `data` of the operation's kind; null for 204. */
  json: unknown
  /** Of the exchange that succeeded, in milliseconds. */
  elapsedMs: number
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i

/** Checks a 2xx; throws `upstream_invalid` if it is not what the operation promises. */
export function checkedAnswer(name: OperationName, raw: RawAnswer): TelnyxAnswer {
  const { status, bytes, elapsedMs } = raw
  if (status === 204 && operation(name).method === 'DELETE') {
    return { status, bytes, json: null, elapsedMs }
  }
  const type = raw.headers['content-type']
  if (typeof type !== 'string' || !jsonType.test(type)) {
    throw unreadable(name, status, 'Telnyx sent no JSON.')
  }
  const json = parse(name, raw)
  if (!isPromised(name, json)) throw unreadable(name, status, 'Telnyx sent an unexpected shape.')
  return { status, bytes, json, elapsedMs }
}

function parse(name: OperationName, raw: RawAnswer): unknown {
  try {
    return JSON.parse(utf8.decode(raw.bytes))
  } catch {
    // The parser's message quotes the body, which may hold a token.
    throw unreadable(name, raw.status, 'Telnyx sent malformed JSON.')
  }
}

function isPromised(name: OperationName, json: unknown): boolean {
  if (!isRecord(json)) return false
  if (!/\.list/.test(name)) return isRecord(json.data)
  const isMeta = json.meta === undefined || json.meta === null || isRecord(json.meta)
  return isMeta && Array.isArray(json.data) && json.data.every(isRecord)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

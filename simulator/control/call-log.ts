export interface Call {
  seq: number
  /** Real time in ISO 8601, once the request was read. */
  at: string
  method: string
  path: string
  query: Record<string, string>
  /** The operationId, or null for a path or method that Telnyx does not have. */
  operation: string | null
  headers: {
    authorization: 'present' | 'absent'
    'idempotency-key'?: string
    'x-request-id'?: string
    'user-agent'?: string
  }
  /** The JSON body, the text if it is not JSON, null if there is none. */
  body: unknown
  /** The answer, null until it is sent. */
  status: number | null
  /** Whether the request changed anything or created a credential. */
  effect: boolean
}

const kept = 100_000

/** Every request that reached `/v2`, for tests that count calls. The oldest are evicted. */
export class CallLog {
  private calls: Call[] = []
  private lastSeq = 0

  add(call: Omit<Call, 'seq'>): Call {
    this.lastSeq += 1
    const entry = { seq: this.lastSeq, ...call }
    this.calls.push(entry)
    if (this.calls.length > kept * 1.1) this.calls = this.calls.slice(-kept)
    return entry
  }

  since(seq: number): Call[] {
    return this.calls.filter((call) => call.seq > seq)
  }

  clear(): void {
    this.calls = []
  }
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const lifetimeMs = 3_600_000

/** Signs links to media. Every link is new and valid for one hour of the simulated clock. */
export class MediaLinks {
  private readonly key = randomBytes(32)
  private origin = ''

  /** The origin is known only once the server listens. */
  setOrigin(origin: string): void {
    this.origin = origin
  }

  create(id: string, now: number): string {
    const expires = String(now + lifetimeMs)
    const nonce = randomBytes(6).toString('hex')
    const signature = this.sign(id, expires, nonce)
    return `${this.origin}/media/${id}?expires=${expires}&nonce=${nonce}&signature=${signature}`
  }

  isValid(id: string, query: URLSearchParams, now: number): boolean {
    const expires = query.get('expires') ?? ''
    const given = Buffer.from(query.get('signature') ?? '')
    const wanted = Buffer.from(this.sign(id, expires, query.get('nonce') ?? ''))
    const genuine = given.length === wanted.length && timingSafeEqual(given, wanted)
    return genuine && Number(expires) > now
  }

  private sign(id: string, expires: string, nonce: string): string {
    return createHmac('sha256', this.key).update(`${id} ${expires} ${nonce}`).digest('hex')
  }
}

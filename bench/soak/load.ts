import type { SignedIn } from '@/e2e/harness/sign-in'
import type { LiveAnswer } from '@/lib/contract/live'

type Session = LiveAnswer['data']['sessions'][number]

const perSecond = 20
/** Every 40th request mutes a participant; every tenth of these kicks one instead. */
const actEvery = 40
const timeoutMs = 30_000

const anySession = (sessions: Session[]) => sessions[Math.floor(Math.random() * sessions.length)]

const reads: ((session: Session) => string)[] = [
  () => '/api/directory/live',
  () => '/api/v2/room_sessions?filter[active]=true',
  ({ id }) => `/api/directory/sessions/${id}`,
  ({ id }) => `/api/v2/room_sessions/${id}`,
  () => '/api/directory/rooms',
  () => '/api/v2/rooms?page[size]=20',
  () => '/api/directory/sessions',
  ({ id }) => `/api/v2/room_sessions/${id}/participants`,
  () => '/api/directory/people',
  () => '/api/v2/room_recordings?page[size]=20',
  () => '/api/directory/recordings',
  () => '/api/directory/overview',
]

type Took = { path: string; ms: number }

/** The requests of one minute. */
export type Minute = { took: Took[]; requests: number; refused: number; failed: number }

const nothing = (): Minute => ({ took: [], requests: 0, refused: 0, failed: 0 })

/** Requests that differ only in an id count as the same path. */
const withoutIds = (path: string) => path.replace(/[\da-f]{8}-[-\da-f]{27}/, '{id}')

/** Sends this many requests a second, whether or not the earlier ones are answered. */
export class Load {
  private sent = 0
  private minute = nothing()
  private sessions: Session[] = []
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly readers: SignedIn[],
    private readonly moderator: SignedIn,
  ) {}

  /** Resolves when the live sessions are known. */
  async start(): Promise<void> {
    await this.call(this.moderator, '/api/directory/live')
    this.timer = setInterval(() => void this.next(), 1000 / perSecond)
  }

  stop(): void {
    clearInterval(this.timer)
  }

  /** Returns the minute so far and begins another. */
  take(): Minute {
    const { minute } = this
    this.minute = nothing()
    return minute
  }

  private async next(): Promise<void> {
    const n = (this.sent += 1)
    const session = anySession(this.sessions)
    const reader = this.readers[n % this.readers.length]
    const read = reads[n % reads.length]
    if (!session || !reader || !read) return
    if (n % actEvery === 0) await this.act(session, n % (actEvery * 10) === 0 ? 'kick' : 'mute')
    else await this.call(reader, read(session))
  }

  private async act({ id, people }: Session, act: 'kick' | 'mute'): Promise<void> {
    const present = people.filter(({ leftAt }) => leftAt === null)
    const person = present[Math.floor(Math.random() * present.length)]
    if (!person) return
    const body = JSON.stringify({ participants: [person.id] })
    const path = `/api/v2/room_sessions/${id}/actions/${act}`
    await this.call(this.moderator, path, { method: 'POST', body })
  }

  private async call(user: SignedIn, path: string, init: RequestInit = {}): Promise<void> {
    const { minute } = this
    const begun = performance.now()
    minute.requests += 1
    try {
      const signal = AbortSignal.timeout(timeoutMs)
      const answer = await user.fetch(path, { ...init, signal })
      const text = await answer.text()
      minute.took.push({ path: withoutIds(path), ms: performance.now() - begun })
      if (answer.status >= 500) minute.failed += 1
      // The participant may have left by the time of the request, or the session may be over.
      else if (!answer.ok) minute.refused += 1
      else if (path === '/api/directory/live')
        this.sessions = (JSON.parse(text) as LiveAnswer).data.sessions.filter(
          ({ active }) => active,
        )
    } catch {
      minute.failed += 1
    }
  }
}

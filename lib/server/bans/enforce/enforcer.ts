import 'server-only'
import { bulkhead } from 'cockatiel'
import { database } from '@/lib/server/db/client'
import { toApiError } from '@/lib/server/errors'
import { LeaseLost } from '@/lib/server/leader/lease'
import { refreshGone, refreshSession } from '@/lib/server/live/session'
import { lastEventId } from '@/lib/server/live/stored'
import { logger } from '@/lib/server/logger'
import { maxPauseSecs } from '@/lib/server/bans/removal-times'
import { nameIn } from '@/lib/server/bans/subject'
import { BanIndex } from './ban-index'
import { claimRemovals, type Claim } from './claim-removals'
import { postpone, sessionsDue, settleDue } from './due-removals'
import { noteGone, noteSessionsOver } from './note-news'
import { everybodyInside, peopleInside, type Inside } from './people-inside'
import { readNews, type News } from './read-news'
import { removeFromSession } from './remove'
import { announceFlapping, announceStillThere } from './announce-trouble'

/** Sessions acted on at once, within what the quota reserves for acts. */
const concurrency = 8

/**
 * Enforces bans while this instance leads: every join that a webhook, a poll or a read adds to the
 * live rows is looked up, and removed once.
 */
export class Enforcer {
  private readonly index = new BanIndex()
  /** The last event that was examined; null until everybody inside was checked under this epoch. */
  private position: number | null = null
  private ledEpoch: number | null = null
  private mayBeDue = false
  private readonly room = bulkhead(concurrency, Infinity)
  private readonly underWay = new Set<Promise<void>>()

  constructor(private readonly epoch: () => number | null) {}

  /**
   * Examines new live events and the bans that were made, changed or lifted; everybody inside after
   * a change of the leader or a failure. Without a ban it reads nothing. Rejects if the database
   * does.
   */
  async follow(changedBans: string[] = []): Promise<void> {
    const epoch = this.epoch()
    if (epoch === null) return this.reset()
    try {
      if (this.position === null || epoch !== this.ledEpoch) await this.begin(epoch)
      else {
        if (this.isBusy()) await this.followNews(this.position)
        if (changedBans.length > 0) await this.heed(changedBans)
      }
    } catch (error) {
      this.reset()
      if (!(error instanceof LeaseLost)) throw error
    }
  }

  /** Announcements may have been missed: the next `follow` checks everybody again. */
  reset(): void {
    this.position = null
  }

  /**
   * Kicks participants who are still inside again, and announces those whom that does not remove.
   */
  async tryAgain(): Promise<void> {
    const epoch = this.epoch()
    if (epoch === null || !this.mayBeDue) return
    this.mayBeDue = false
    try {
      const { isOpen, sessionIds } = await sessionsDue()
      this.mayBeDue ||= isOpen
      const trying = (id: string) => this.room.execute(() => this.tryAgainIn(id, epoch))
      await Promise.all(sessionIds.map(trying))
    } catch (error) {
      this.mayBeDue = true
      throw error
    }
  }

  /** Resolves when no kick is under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay)
  }

  private isBusy(): boolean {
    return this.index.size > 0 || this.mayBeDue
  }

  private async begin(epoch: number): Promise<void> {
    const head = await lastEventId(await database())
    await noteSessionsOver()
    await this.index.load()
    this.mayBeDue = true
    if (this.index.size > 0) await this.checkAll(everybodyInside())
    this.position = head
    this.ledEpoch = epoch
  }

  private async followNews(position: number): Promise<void> {
    let news: News = { ...nothing, position, isMore: true }
    while (news.isMore) {
      news = await readNews(news.position)
      if (news.hasGap) return this.reset()
      await noteGone(news.left)
      if (news.isSessionOver) await noteSessionsOver()
      await this.checkAll(peopleInside(news.people, news.sessions))
      this.position = news.position
    }
  }

  private async heed(ids: string[]): Promise<void> {
    const wasBusy = this.isBusy()
    const head = await lastEventId(await database())
    this.mayBeDue = true
    if (await this.index.refresh(ids)) await this.checkAll(everybodyInside())
    if (!wasBusy) this.position = head
  }

  private async checkAll(batches: AsyncIterable<Inside[]>): Promise<void> {
    for await (const people of batches) await this.check(people)
  }

  private async check(people: Inside[]): Promise<void> {
    const claims = people.flatMap((person) =>
      this.index.match(person).map(({ id: banId, reason }): Claim => {
        const { id: participantId, sessionId, context } = person
        return { banId, participantId, sessionId, name: nameIn(context), reason }
      }),
    )
    const epoch = this.epoch()
    if (claims.length === 0 || epoch === null) return
    this.mayBeDue = true
    const taken = await claimRemovals(claims, epoch)
    this.remove(taken)
    await announceFlapping(taken)
  }

  /** Runs beside the next events, which do not wait for Telnyx. */
  private remove(claims: Claim[]): void {
    for (const [sessionId, those] of bySession(claims)) {
      const removing = this.room
        .execute(() => removeFromSession(sessionId, those))
        .catch((error: unknown) =>
          logger.error({ err: error, session_id: sessionId }, 'a removal was not noted'),
        )
        .finally(() => this.underWay.delete(removing))
      this.underWay.add(removing)
    }
  }

  /** Nobody is kicked again before a read has shown that they are still inside. */
  private async tryAgainIn(sessionId: string, epoch: number): Promise<void> {
    if (!(await isRead(sessionId))) return postpone(sessionId, maxPauseSecs)
    const { again, stillThere, dropped } = await settleDue(sessionId, epoch)
    this.remove(again)
    await announceStillThere(stillThere)
    // Another ban may match those whom this one no longer keeps out.
    await this.checkAll(peopleInside(dropped, []))
  }
}

const nothing = { hasGap: false, people: [], left: [], sessions: [], isSessionOver: false }

/** Whether it is known who is in a session; a session that was deleted at Telnyx has nobody. */
async function isRead(sessionId: string): Promise<boolean> {
  try {
    await refreshSession(sessionId, 'act')
    return true
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.debug({ err: error, session_id: sessionId }, 'not known yet whether a ban removed them')
    if (error.key === 'not_found') await refreshGone([sessionId])
    return false
  }
}

function bySession(claims: Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims)
    groups.set(claim.sessionId, [...(groups.get(claim.sessionId) ?? []), claim])
  return groups
}

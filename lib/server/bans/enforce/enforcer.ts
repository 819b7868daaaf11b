import 'server-only'
import { bulkhead } from 'cockatiel'
import { database } from '@/lib/server/db/client'
import { LeaseLost } from '@/lib/server/leader/lease'
import { refreshSession } from '@/lib/server/live/session'
import { lastEventId } from '@/lib/server/live/stored'
import { logger } from '@/lib/server/logger'
import { longestPauseSecs } from '@/lib/server/bans/removal-times'
import { nameIn } from '@/lib/server/bans/subject'
import { BanIndex } from './ban-index'
import { claimRemovals, type Claim } from './claim-removals'
import { postpone, sessionsDue, settleDue } from './due-removals'
import { noteGone, noteSessionsOver } from './note-news'
import { everybodyInside, peopleInside, type Inside } from './people-inside'
import { readNews, type News } from './read-news'
import { removeFromSession } from './remove'
import { tellFlapping, tellStillThere } from './tell-loudly'

/** So many sessions are acted on at once, within what the quota reserves for acts. */
const concurrency = 8

/**
 * Carries bans out, as long as this instance leads: every join that a webhook, a poll or a read
 * brings among the live rows is looked up, and answered by a kick, once.
 */
export class Enforcer {
  readonly index = new BanIndex()
  /** The last event that was looked at; null while this instance does not lead. */
  private position: number | null = null
  private ledEpoch: number | null = null
  private mayBeDue = false
  private readonly room = bulkhead(concurrency, Infinity)
  private readonly underWay = new Set<Promise<void>>()

  constructor(private readonly epoch: () => number | null) {}

  /** Looks at what is new; all of it anew after a change of the leader. Rejects if the database does. */
  async follow(): Promise<void> {
    const epoch = this.epoch()
    if (epoch === null) {
      this.position = null
      return
    }
    if (this.position === null || epoch !== this.ledEpoch) return this.begin(epoch)
    if (this.index.size === 0 && !this.mayBeDue) {
      this.position = await lastEventId(await database())
      return
    }
    let news: News
    do {
      news = await readNews(this.position)
      if (news.hasGap) return this.begin(epoch)
      await noteGone(news.left)
      if (news.isSessionOver) await noteSessionsOver()
      await this.check(await peopleInside(news.people, news.sessions))
      this.position = news.position
    } while (news.isMore)
  }

  /** What was announced may have been missed: everything is looked at anew by the next `follow`. */
  forget(): void {
    this.position = null
  }

  /** Heeds bans that were made, changed or lifted. */
  async refresh(ids: string[]): Promise<void> {
    if (this.epoch() === null || this.position === null) return
    this.mayBeDue = true
    if (await this.index.refresh(ids)) await this.checkEverybody()
  }

  /** Kicks those again who are still inside, and says so where that does not help. */
  async tryAgain(): Promise<void> {
    const epoch = this.epoch()
    if (epoch === null || !this.mayBeDue) return
    const { isOpen, sessionIds } = await sessionsDue()
    this.mayBeDue = isOpen
    for (const sessionId of sessionIds) await this.tryAgainIn(sessionId, epoch)
  }

  /** Resolves when no kick is under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay)
  }

  private async begin(epoch: number): Promise<void> {
    const head = await lastEventId(await database())
    await noteSessionsOver()
    await this.index.load()
    this.mayBeDue = true
    await this.checkEverybody()
    this.position = head
    this.ledEpoch = epoch
  }

  async checkEverybody(): Promise<void> {
    if (this.index.size === 0) return
    for await (const people of everybodyInside()) await this.check(people)
  }

  private async check(people: Inside[]): Promise<void> {
    const claims = people.flatMap((person): Claim[] => {
      const ban = this.index.match(person)
      if (!ban) return []
      const { id: participantId, sessionId, context } = person
      return [
        { banId: ban.id, participantId, sessionId, name: nameIn(context), reason: ban.reason },
      ]
    })
    const epoch = this.epoch()
    if (claims.length === 0 || epoch === null) return
    this.mayBeDue = true
    const taken = await claimRemovals(claims, epoch)
    this.remove(taken)
    await tellFlapping(taken)
  }

  /** The next news do not wait for Telnyx. */
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

  /** Nobody is kicked again before a read has shown that they are still there. */
  private async tryAgainIn(sessionId: string, epoch: number): Promise<void> {
    try {
      await refreshSession(sessionId, 'act')
    } catch (error) {
      logger.debug(
        { err: error, session_id: sessionId },
        'not known yet whether a ban removed them',
      )
      await postpone(sessionId, longestPauseSecs)
      return
    }
    try {
      const { again, stillThere } = await settleDue(sessionId, epoch)
      this.remove(again)
      await tellStillThere(stillThere)
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error
    }
  }
}

function bySession(claims: Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims)
    groups.set(claim.sessionId, [...(groups.get(claim.sessionId) ?? []), claim])
  return groups
}

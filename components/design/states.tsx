'use client'

import { ErrorState } from '@/components/feedback/error-state'
import { FreshnessChip } from '@/components/feedback/freshness-chip'
import { SettledChip } from '@/components/feedback/settled-chip'
import { NoPermission } from '@/components/feedback/no-permission'
import { Notice } from '@/components/feedback/notice'
import { useRenderedAt } from '@/components/ui/clock'
import { Section, Specimen } from './specimen'

const failure = {
  key: 'upstream_timeout' as const,
  code: '10008',
  detail: 'GET /room_sessions took longer than 10 s.',
  requestId: '0f8d5a3e-1b2c-4d5e-8f90-a1b2c3d4e5f6',
  retryAfterSecs: null,
}

const freshnessAt = (now: number) => (ageMs: number, problem: string | null) => ({
  asOf: new Date(now - ageMs).toISOString(),
  ageMs,
  problem: problem === null ? null : { key: problem, retryAfterSecs: 8 },
})

const polled = { mode: 'polling', everyMs: 2_000, webhooks: 'off' } as const
const pushed = { mode: 'streaming', everyMs: 30_000, webhooks: 'healthy' } as const

export function States() {
  const freshness = freshnessAt(useRenderedAt())
  return (
    <Section title="States">
      <Specimen name="FreshnessChip: waiting, live, reconnecting, disconnected, polled, pushed, over">
        <FreshnessChip freshness={null} failing={false} />
        <FreshnessChip freshness={freshness(2_000, null)} failing={false} />
        <FreshnessChip freshness={freshness(12_000, 'rate_limited')} failing={false} />
        <FreshnessChip freshness={freshness(48_000, 'upstream_timeout')} failing />
        <FreshnessChip freshness={freshness(2_000, null)} failing={false} channel={polled} />
        <FreshnessChip freshness={freshness(28_000, null)} failing={false} channel={pushed} />
        <SettledChip asOf={freshness(0, null).asOf} />
      </Specimen>
      <div className="grid max-w-140 gap-2">
        <Notice tone="accent">
          <b>3 new</b> Book club, Sprint review
        </Notice>
        <Notice tone="caution">
          <b>Stale, 48 s old.</b> The server looks again before it sends.
        </Notice>
        <Notice tone="trouble">
          <b>Kick not confirmed.</b> Still in the room 14 s after Telnyx accepted.
        </Notice>
      </div>
      <ErrorState failure={failure} onRetry={() => undefined} />
      <ErrorState
        failure={{ ...failure, key: 'rate_limited', code: '10011', retryAfterSecs: 600 }}
      />
      <NoPermission role="viewer" permission="audit.read" />
    </Section>
  )
}

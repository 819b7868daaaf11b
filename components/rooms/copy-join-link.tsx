'use client'

import { useQuery } from '@tanstack/react-query'
import { Check, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { serverNow } from '@/components/ui/clock'
import { joinLink } from '@/lib/client/rooms/join-link'
import { settingsQuery } from '@/lib/client/settings/queries'
import { tokenBounds } from '@/lib/contract/room'
import type { IssuedToken, JoinTokenState } from './use-join-token'

type CopyJoinLinkProps = {
  roomId: string
  roomName: string | null
  joinToken: JoinTokenState
  /** Shows where tokens are made, if copying or the request failed. */
  onShow: () => void
}

/** Minimum remaining lifetime of a link worth copying. */
const minLeftMs = 120_000

/** Copies a link with a join token of Telnyx's default lifetime in one click. */
export function CopyJoinLink({ roomId, roomName, joinToken, onShow }: CopyJoinLinkProps) {
  const t = useTranslations('joinToken')
  const template = useQuery(settingsQuery).data?.joinLinkTemplate
  const [copied, setCopied] = useState<IssuedToken | null>(null)

  async function copy(wanted: string) {
    const token = (lasts(joinToken.issued) && joinToken.issued) || (await makeUsual())
    if (!token) return onShow()
    const refreshToken = token.refresh_token ?? null
    const link = joinLink(wanted, { roomId, roomName, token: token.token, refreshToken })
    try {
      await navigator.clipboard.writeText(link)
      setCopied(token)
    } catch {
      // The browser refused; the token and its link can be copied by hand.
      onShow()
    }
  }

  const makeUsual = () =>
    joinToken.make({
      token_ttl_secs: tokenBounds.token.usual,
      refresh_token_ttl_secs: tokenBounds.refresh.usual,
    })

  if (!template) {
    return (
      <Button icon={<Link2 />} onClick={onShow} className="phone:h-11">
        {t('toJoin')}
      </Button>
    )
  }
  const until = copied && copied === joinToken.issued ? copied.token_expires_at : null
  return (
    <span className="flex flex-row-reverse flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        icon={until ? <Check /> : <Link2 />}
        pending={joinToken.pending === 'make'}
        onClick={() => void copy(template)}
        className="phone:h-11"
      >
        {t('copyLink')}
      </Button>
      <span role="status" className="text-12 text-muted">
        {until &&
          t.rich('linkCopiedUntil', { time: () => <AbsoluteTime at={until} format="clock" /> })}
      </span>
    </span>
  )
}

function lasts(token: IssuedToken | null): boolean {
  return Date.parse(token?.token_expires_at ?? '') - serverNow() > minLeftMs
}

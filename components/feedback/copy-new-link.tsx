'use client'

import { useQuery } from '@tanstack/react-query'
import { Check, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { newJoinLink } from '@/lib/client/rooms/new-join-link'
import { settingsQuery } from '@/lib/client/settings/queries'
import { Button } from '../ui/button'
import { useCopy } from '../ui/use-copy'
import { FailureNotice } from './failure-notice'

type CopyNewLinkProps = {
  room: { id: string; name: string | null }
  /** The person it is for, if known. */
  identity?: string
}

/** Copies a new link into a room; nothing if administrators have set no link template. */
export function CopyNewLink({ room, identity }: CopyNewLinkProps) {
  const t = useTranslations('feedback')
  const template = useQuery(settingsQuery).data?.joinLinkTemplate
  const { copied, copy, outcome } = useCopy()
  const [isMaking, setMaking] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  if (!template) return null

  // Not a mutation of React Query, which would keep the link in a cache.
  async function make(wanted: string) {
    setMaking(true)
    setError(null)
    try {
      const link = await newJoinLink(wanted, room, identity)
      if (link) await copy(link)
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)))
    }
    setMaking(false)
  }

  return (
    <>
      <Button
        icon={copied ? <Check /> : <Link2 />}
        pending={isMaking}
        onClick={() => void make(template)}
      >
        {t('copyJoinLink')}
      </Button>
      {outcome}
      {error && <FailureNotice error={error} />}
    </>
  )
}

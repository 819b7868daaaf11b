'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { otherUserEvent } from '@/lib/client/auth/page-user'
import { signedInUser, type SignedInUser } from '@/lib/client/auth/signed-in-user'
import { onDemand } from '@/components/ui/on-demand'

const OtherUserDialog = onDemand(() => import('./other-user-dialog'))

type OtherUserProps = {
  /** The user of the page's last render; after a refresh it may be another. */
  viewer: SignedInUser
  /** Identifies one sign-in; the same in all its tabs. */
  tabs: string
}

/**
 * Detects that this browser is signed in as another user, and covers the page until a choice is
 * made.
 */
export function OtherUser({ viewer, tabs }: OtherUserProps) {
  const [owner] = useState(viewer)
  const [found, setFound] = useState<SignedInUser | null>(null)
  const isOthers = useRef(false)
  const router = useRouter()
  const cache = useQueryClient()

  useEffect(() => {
    async function check() {
      // The server is unreachable; the next answer decides.
      const now = await signedInUser().catch(() => null)
      if (now === null) return
      const wasOthers = isOthers.current
      isOthers.current = now.email !== owner.email
      setFound(isOthers.current ? now : null)
      if (!wasOthers || isOthers.current) return
      router.refresh()
      await cache.invalidateQueries()
    }
    const onRefused = () => {
      if (!isOthers.current) void check()
    }
    const onSeen = () => {
      if (document.visibilityState === 'visible') void check()
    }
    // Every user of this browser profile receives it, so it carries no data.
    const channel = new BroadcastChannel('roomwarden:signed-in')
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data !== tabs) void check()
    }
    channel.postMessage(tabs)
    window.addEventListener(otherUserEvent, onRefused)
    document.addEventListener('visibilitychange', onSeen)
    return () => {
      channel.close()
      window.removeEventListener(otherUserEvent, onRefused)
      document.removeEventListener('visibilitychange', onSeen)
    }
  }, [owner, tabs, router, cache])

  const other = viewer.email === owner.email ? found : viewer
  return other && <OtherUserDialog owner={owner.name} other={other.name} />
}

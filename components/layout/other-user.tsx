'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { otherUserEvent } from '@/lib/client/auth/page-user'
import { signedInUser, type SignedInUser } from '@/lib/client/auth/signed-in-user'
import { onDemand } from '@/components/ui/on-demand'

const OtherUserDialog = onDemand(() => import('./other-user-dialog'))

type OtherUserProps = {
  /** Whom the page was last rendered for: after a refresh that may be somebody else. */
  viewer: SignedInUser
  /** The same for all tabs of one sign-in, and for nobody else. */
  tabs: string
}

/** Notices when this browser becomes another user's, and lies over the page until they choose. */
export function OtherUser({ viewer, tabs }: OtherUserProps) {
  const [owner] = useState(viewer)
  const [found, setFound] = useState<SignedInUser | null>(null)
  const isOthers = useRef(false)
  const router = useRouter()
  const cache = useQueryClient()

  useEffect(() => {
    async function check() {
      // Where the server is not reached, nothing can be done here either; the next answer tells.
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
    // Every user of this browser profile hears it, so it says nothing but that it is worth asking.
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

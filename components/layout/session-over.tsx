'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { announceOtherUser } from '@/lib/client/auth/page-user'
import { signedInUser } from '@/lib/client/auth/signed-in-user'
import { Button, buttonClass } from '../ui/button'
import { SessionDialog } from './session-dialog'
import { signInAgainPath } from './sign-in-again-path'

/**
 * Signing in happens in another tab, so that input here is kept. Escape does not close it, since
 * nobody is signed in who may read the page.
 */
export function SessionOver({ email, onResume }: { email: string; onResume: () => void }) {
  const t = useTranslations('shell')
  const cache = useQueryClient()
  const router = useRouter()
  const [href] = useState(signInAgainPath)

  async function resume() {
    const now = await signedInUser()
    if (now === null) return
    // Its own dialog covers this one.
    if (now.email !== email) return announceOtherUser()
    onResume()
    // The new sign-in has a channel name of its own, for its stream and its sign-out.
    router.refresh()
    await cache.invalidateQueries()
  }

  useEffect(() => {
    const onFocus = () => void resume()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  })

  return (
    <SessionDialog id="signed-out-title" title={t('signedOutTitle')} text={t('signedOutText')}>
      <Button variant="quiet" onClick={() => void resume()}>
        {t('signedInAlready')}
      </Button>
      <a href={href} target="_blank" rel="noopener" className={buttonClass({ variant: 'primary' })}>
        {t('signInAgain')}
      </a>
    </SessionDialog>
  )
}

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { signedOutEvent } from '@/lib/client/api-fetch'
import { signedInEmail } from '@/lib/client/auth/signed-in-email'
import { Button, buttonClass } from '../ui/button'
import { signInAgainPath } from './sign-in-again-path'

/**
 * Lies over the page when the session has ended. Signing in happens in another tab, so that what
 * was typed here stays; coming back here goes on from it.
 */
export function SignedOut({ email }: { email: string }) {
  const t = useTranslations('shell')
  const dialog = useRef<HTMLDialogElement>(null)
  const cache = useQueryClient()
  const [href, setHref] = useState('/sign-in')

  useEffect(() => {
    const onSignedOut = () => {
      setHref(signInAgainPath())
      if (!dialog.current?.open) dialog.current?.showModal()
    }
    window.addEventListener(signedOutEvent, onSignedOut)
    return () => window.removeEventListener(signedOutEvent, onSignedOut)
  }, [])

  async function resume() {
    const now = await signedInEmail()
    if (now === null) return
    // Another person must not see what was left here.
    if (now !== email) return location.reload()
    dialog.current?.close()
    await cache.invalidateQueries()
  }

  useEffect(() => {
    const onFocus = () => {
      if (dialog.current?.open) void resume()
    }
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  })

  return (
    <dialog
      ref={dialog}
      aria-labelledby="signed-out-title"
      className="m-auto w-[min(438px,calc(100vw-16px))] rounded-10 bg-raised p-5 pb-4 text-body shadow-float backdrop:bg-[rgb(0_0_0/0.55)]"
    >
      <h2 id="signed-out-title" className="text-18">
        {t('signedOutTitle')}
      </h2>
      <p className="mt-1.5 text-2">{t('signedOutText')}</p>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={resume}>
          {t('signedInAlready')}
        </Button>
        <a
          href={href}
          target="_blank"
          rel="noopener"
          className={buttonClass({ variant: 'primary' })}
        >
          {t('signInAgain')}
        </a>
      </div>
    </dialog>
  )
}

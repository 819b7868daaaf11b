'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { signedOutEvent } from '@/lib/client/api-fetch'
import { signedInEmail } from '@/lib/client/auth/signed-in-email'
import { Button, buttonClass } from '../ui/button'
import { signInAgainPath } from './sign-in-again-path'

/** Lies over the page when the session has ended. */
export function SignedOut({ email }: { email: string }) {
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    const onSignedOut = () => setIsOver(true)
    window.addEventListener(signedOutEvent, onSignedOut)
    return () => window.removeEventListener(signedOutEvent, onSignedOut)
  }, [])

  // Beside the page: a dialog in use hides the page from screen readers, with all that is in it.
  return (
    isOver && createPortal(<Ended email={email} onResume={() => setIsOver(false)} />, document.body)
  )
}

/**
 * Signing in happens in another tab, so that what was typed here stays; coming back here goes on
 * from it. Escape does not close it: nobody is signed in who may read the page.
 */
function Ended({ email, onResume }: { email: string; onResume: () => void }) {
  const t = useTranslations('shell')
  const dialog = useRef<HTMLDialogElement>(null)
  const cache = useQueryClient()
  const router = useRouter()
  const [href] = useState(signInAgainPath)

  useEffect(() => dialog.current?.showModal(), [])

  async function resume() {
    const now = await signedInEmail()
    if (now === null) return
    // Another person must not see what was left here.
    if (now !== email) return location.reload()
    // Gives the focus back to where it was, which taking it away would not.
    dialog.current?.close()
    onResume()
    // Tabs of the new sign-in share a stream and a sign-out of their own, under a name of their own.
    router.refresh()
    await cache.invalidateQueries()
  }

  useEffect(() => {
    const onFocus = () => void resume()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  })

  return (
    <dialog
      ref={dialog}
      aria-labelledby="signed-out-title"
      closedby="none"
      onCancel={(event) => event.preventDefault()}
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

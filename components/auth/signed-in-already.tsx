'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { claimPage } from '@/lib/client/auth/page-user'
import { signOut } from '@/lib/client/auth/sign-out'
import { withFragment } from './safe-callback'

type SignedInAlreadyProps = {
  user: { id: string; name: string }
  /** A path within this app, and the name of its page. */
  callbackUrl: string
  place: string
}

const neverChanges = () => () => undefined

/** For a user who is already signed in: continue, or sign out first. */
export function SignedInAlready({ user, callbackUrl, place }: SignedInAlreadyProps) {
  const t = useTranslations('signIn')
  useState(() => claimPage(user.id))
  const [state, setState] = useState<'ready' | 'pending' | 'failed'>('ready')
  const hash = useSyncExternalStore(
    neverChanges,
    () => location.hash,
    () => '',
  )

  async function leave() {
    setState('pending')
    try {
      await signOut()
    } catch {
      return setState('failed')
    }
    // After the sign-out, the same address shows the form.
    location.reload()
  }

  return (
    <div className="mt-5 grid gap-3">
      <p>
        {t.rich('already', {
          name: user.name,
          b: (chunks) => <b className="text-strong">{chunks}</b>,
          bdi: (chunks) => <bdi>{chunks}</bdi>,
        })}
      </p>
      <a
        href={withFragment(callbackUrl, hash)}
        className={buttonClass({ variant: 'primary', className: 'h-10! text-14 phone:h-11!' })}
      >
        {t('goTo', { place })}
      </a>
      <Button
        className="h-10! phone:h-11!"
        pending={state === 'pending'}
        onClick={() => void leave()}
      >
        {t('useAnother')}
      </Button>
      {state === 'failed' && (
        <p role="alert" className="text-12 text-danger">
          {t('leaveFailed')}
        </p>
      )}
    </div>
  )
}

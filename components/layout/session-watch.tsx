'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { signedOutEvent } from '@/lib/client/api-fetch'
import { Notice } from '../feedback/notice'
import { Button, buttonClass } from '../ui/button'
import { useSeconds } from '../ui/clock'
import { clockTime } from '../ui/duration'
import { StatusShape } from '../ui/status-shape'
import { signInAgainPath } from './sign-in-again-path'
import { useSessionEnds } from './use-session-ends'

const warnBeforeMs = 120_000

/** Warns two minutes before the session ends: why, and how to stay signed in. */
export function SessionWatch({ viewerId }: { viewerId: string }) {
  const t = useTranslations('shell')
  const now = useSeconds()
  const { idleEndsAt, endsAt, stay } = useSessionEnds(viewerId)
  const idleFirst = endsAt === null || idleEndsAt < endsAt
  const left = (idleFirst ? idleEndsAt : endsAt) - now
  const over = left <= 0
  useEffect(() => {
    // A page without requests would not notice otherwise.
    if (over) window.dispatchEvent(new CustomEvent(signedOutEvent))
  }, [over])
  if (left > warnBeforeMs || over) return null
  return (
    <div className="fixed right-4 bottom-[calc(var(--tabs)+16px)] z-50 w-[min(400px,calc(100vw-32px))] rounded-8 shadow-float">
      <Notice
        tone="caution"
        className="rounded-8!"
        icon={<StatusShape shape="stale" />}
        action={idleFirst ? <Button onClick={stay}>{t('staySignedIn')}</Button> : <SignInAgain />}
      >
        <b>{t('sessionEnds')}</b> {t(idleFirst ? 'endsIdle' : 'endsAbsolute')}{' '}
        <span aria-hidden="true" className="tabular">
          {t('timeLeft', { time: clockTime(left) })}
        </span>
      </Notice>
    </div>
  )
}

function SignInAgain() {
  const t = useTranslations('shell')
  return (
    <a
      href={signInAgainPath()}
      target="_blank"
      rel="noopener"
      className={buttonClass({ variant: 'outline' })}
    >
      {t('signInAgain')}
    </a>
  )
}

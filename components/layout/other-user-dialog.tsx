'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, buttonClass } from '../ui/button'
import { SessionDialog } from './session-dialog'
import { signInAgainPath } from './sign-in-again-path'

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>

/** Whose page this was, who is signed in now, and the choice between the two. */
export default function OtherUserDialog({ owner, other }: { owner: string; other: string }) {
  const t = useTranslations('shell')
  return (
    <SessionDialog
      id="other-user-title"
      title={t.rich('otherUserTitle', { name: owner, bdi })}
      text={t.rich('otherUserText', { name: other, bdi })}
    >
      <Button variant="quiet" onClick={() => location.reload()}>
        <span>{t.rich('goOnAs', { name: other, bdi })}</span>
      </Button>
      <a
        href={signInAgainPath()}
        target="_blank"
        rel="noopener"
        className={buttonClass({ variant: 'primary' })}
      >
        <span>{t.rich('signInAgainAs', { name: owner, bdi })}</span>
      </a>
    </SessionDialog>
  )
}

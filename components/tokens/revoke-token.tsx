'use client'

import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { TokenSummary } from '@/lib/contract/tokens'

const RevokeDialog = lazy(() => import('./revoke-dialog'))

export function RevokeToken({ token, ownerId }: { token: TokenSummary; ownerId?: string }) {
  const t = useTranslations('tokens')
  const [asked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={button}
        variant="danger-quiet"
        size="act"
        aria-label={t('revokeNamed', { name: token.name })}
        onClick={() => setAsked(true)}
      >
        {t('revoke')}
      </Button>
      {asked && (
        <Suspense>
          <RevokeDialog
            token={token}
            ownerId={ownerId}
            returnFocus={button}
            onClose={() => setAsked(false)}
          />
        </Suspense>
      )}
    </>
  )
}

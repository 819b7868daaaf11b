'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, type RefObject } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { ApiFailure } from '@/lib/client/api-failure'
import { revokeToken, tokensQuery } from '@/lib/client/tokens/queries'
import { userQuery } from '@/lib/client/users/queries'
import type { TokenSummary } from '@/lib/contract/tokens'

type RevokeDialogProps = {
  token: TokenSummary
  /** The owner, if not the reader. */
  ownerId?: string
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

export default function RevokeDialog({ token, ownerId, returnFocus, onClose }: RevokeDialogProps) {
  const t = useTranslations('tokens')
  const errors = useTranslations('errors')
  const safe = useRef<HTMLButtonElement>(null)
  const cache = useQueryClient()
  const revocation = useMutation({
    mutationFn: () => revokeToken(token.id, ownerId),
    onSuccess: async () => {
      onClose()
      // The owner's page shows the number of tokens.
      const queryKey = ownerId ? userQuery(ownerId).queryKey : tokensQuery().queryKey
      await cache.invalidateQueries({ queryKey })
    },
  })
  const failure = revocation.error instanceof ApiFailure ? revocation.error : null
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('revokeQuestion', { name: token.name })}
      description={t('revokeText')}
      safe={safe}
      returnFocus={returnFocus}
      footer={
        <>
          <Button ref={safe} onClick={onClose}>
            {t('keep')}
          </Button>
          <Button
            variant="danger"
            pending={revocation.isPending}
            onClick={() => revocation.mutate()}
          >
            {t('revokeNamed', { name: token.name })}
          </Button>
        </>
      }
    >
      {failure && (
        <Notice tone="trouble" className="mt-3">
          {errors(`${failure.key}.title`)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}

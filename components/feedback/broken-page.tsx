'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Empty } from '../ui/empty'

type BrokenPageProps = { error: Error & { digest?: string }; reset: () => void }

/** Replaces a page that threw. */
export function BrokenPage({ error, reset }: BrokenPageProps) {
  const t = useTranslations('shell')
  return (
    <div role="alert">
      <Empty
        title={t('brokenTitle')}
        action={
          <Button icon={<RotateCw />} onClick={reset}>
            {t('reload')}
          </Button>
        }
      >
        <p>{t('broken')}</p>
        {error.digest && (
          <p className="text-12 text-faint">{t('brokenDigest', { digest: error.digest })}</p>
        )}
      </Empty>
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'

/**
 * Replaces a shell that threw. Every page loads this file, so it shares no components with them.
 */
export default function BrokenShell({ error }: { error: Error & { digest?: string } }) {
  const t = useTranslations('shell')
  return (
    <main
      role="alert"
      className="grid min-h-dvh place-content-center gap-1 px-6 text-center text-muted"
    >
      <h1>{t('brokenTitle')}</h1>
      <p>{t('broken')}</p>
      {error.digest && (
        <p className="text-12 text-faint">{t('brokenDigest', { digest: error.digest })}</p>
      )}
      <p className="mt-3">
        <a href="" className="text-accent underline underline-offset-3">
          {t('reload')}
        </a>
      </p>
    </main>
  )
}

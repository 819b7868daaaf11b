'use client'

import { Check, Copy, KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { useCopy } from '@/components/ui/use-copy'
import type { OneTimeLink } from '@/lib/contract/users'

/** A one-time link, shown once. */
export function LinkOnce({ link, name }: { link: OneTimeLink; name: string }) {
  const t = useTranslations('oneTimeLink')
  const { copied, copy, outcome } = useCopy()
  return (
    <Notice
      tone="accent"
      icon={<KeyRound />}
      action={
        <Button icon={copied ? <Check /> : <Copy />} onClick={() => void copy(link.url)}>
          {copied ? t('copied') : t('copy')}
        </Button>
      }
    >
      {t.rich('once', { name, b: (chunks) => <b>{chunks}</b> })}{' '}
      <span className="text-muted">
        {t('until')} <AbsoluteTime at={link.expires_at} />
      </span>
      <code className="mt-1 block font-mono text-12 break-all text-strong select-all">
        {link.url}
      </code>
      {outcome}
    </Notice>
  )
}

'use client'

import { Check, Copy, KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { useCopy } from '@/components/ui/use-copy'

/** A new token, shown once. */
export function NewToken({ token, name }: { token: string; name: string }) {
  const t = useTranslations('tokens')
  const { copied, copy, outcome } = useCopy()
  return (
    <Notice
      tone="accent"
      icon={<KeyRound />}
      action={
        <Button icon={copied ? <Check /> : <Copy />} onClick={() => void copy(token)}>
          {copied ? t('copied') : t('copy')}
        </Button>
      }
    >
      {t.rich('once', { name, b: (chunks) => <b>{chunks}</b> })}
      <code className="mt-1 block font-mono text-13 break-all text-strong select-all">{token}</code>
      {outcome}
    </Notice>
  )
}

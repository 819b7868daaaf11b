'use client'

import { Check, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useCopy } from '@/components/ui/use-copy'
import type { Story } from '@/lib/contract/story/story'
import { addressAt, useMomentWords } from './use-moment-in-address'

type CopyMomentProps = {
  story: Story
  /** The moment when it is pressed, ms since the epoch. */
  at: () => number
}

/** Copies the address that opens the story at a moment. */
export function CopyMoment({ story, at }: CopyMomentProps) {
  const t = useTranslations('story')
  const common = useTranslations('common')
  const words = useMomentWords(story)
  const { copied, copy, outcome } = useCopy()
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        icon={copied ? <Check /> : <Link2 />}
        onClick={() => void copy(new URL(addressAt(words(at())), window.location.href).href)}
      >
        {copied ? common('copied') : t('copyMoment')}
      </Button>
      {outcome}
    </>
  )
}

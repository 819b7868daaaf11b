'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { usePageKeys } from '@/components/data-table/use-page-keys'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useSingleKeys } from '@/lib/client/single-keys'

const KeysDialog = dynamic(
  () => import('@/components/feedback/keys-dialog').then((file) => file.KeysDialog),
  { ssr: false },
)

const forAll = [
  ['j k', 'keyMove'],
  ['↵', 'keyOpen'],
  ['p', 'keyPin'],
] as const
const forActs = [
  ['m', 'keyMute'],
  ['e', 'keyEnd'],
] as const
const help = [['?', 'keyHelp']] as const

/** The way to all keys of the wall, by button and by `?`. */
export function WallHelp({ canAct }: { canAct: boolean }) {
  const t = useTranslations('live')
  const [from, setFrom] = useState<RefObject<HTMLElement | null> | null>(null)
  const keys = [...forAll, ...(canAct ? forActs : []), ...help]
  usePageKeys(useSingleKeys(), {
    '?': () => {
      const { activeElement } = document
      setFrom({ current: activeElement instanceof HTMLElement ? activeElement : null })
    },
  })
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        onClick={(event) => setFrom({ current: event.currentTarget })}
        className="rail:hidden"
      >
        {t('keys')} <Kbd>?</Kbd>
      </Button>
      {from && (
        <KeysDialog
          keys={keys.map(([key, word]) => ({ key, what: t(word) }))}
          returnFocus={from}
          onClose={() => setFrom(null)}
        />
      )}
    </>
  )
}

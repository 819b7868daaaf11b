'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { parseReference } from '@/lib/contract/telnyx-reference'
import { AskedBefore } from './asked-before'
import { Commands } from './commands'
import { LivePeople } from './live-people'
import { Pages } from './pages'
import { Reference } from './reference'
import { LiveSessions } from './live-sessions'
import { SearchResults } from './search-results'
import type { Aim } from './view'
import type { Viewer } from './viewer'

type EverythingProps = {
  text: string
  viewer: Viewer
  onAim: (aim: Aim) => void
  /** Called when a mute was sent from here. */
  onMuted: (aim: Aim) => void
  /** Called with an item that arrived after the input, to select it. */
  onFound: (item: string) => void
  onClose: () => void
}

/** Everything that matches the words; a pasted id is looked up at Telnyx instead. */
export function Everything(props: EverythingProps) {
  const { text, viewer, onAim, onMuted, onFound, onClose } = props
  const t = useTranslations('palette')
  const router = useRouter()
  const reference = parseReference(text)

  function go(path: string) {
    router.push(path)
    onClose()
  }

  if (reference) return <Reference reference={reference} onFound={onFound} onGo={go} />
  return (
    <>
      <AskedBefore text={text} onGo={go} />
      <LivePeople text={text} viewer={viewer} onAim={onAim} onMuted={onMuted} />
      <LiveSessions text={text} onAim={onAim} />
      <SearchResults text={text} onGo={go} />
      <Pages text={text} viewer={viewer} onGo={go} />
      <Commands text={text} viewer={viewer} onGo={go} onClose={onClose} />
      <p role="status" className="hidden px-4 py-6 text-center text-muted only:block">
        {t('nothing', { text })}
      </p>
    </>
  )
}

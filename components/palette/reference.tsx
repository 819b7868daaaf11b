'use client'

import { useQuery } from '@tanstack/react-query'
import { Clapperboard, DoorOpen, History, Layers, User } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, type ReactNode } from 'react'
import { shortId } from '@/components/ui/short-id'
import { lookUpQuery } from '@/lib/client/palette/queries'
import { pageOf, type ReferenceKind, type TelnyxReference } from '@/lib/contract/telnyx-reference'
import { Group, Item } from './item'

const icons: Record<ReferenceKind, ReactNode> = {
  room: <DoorOpen />,
  session: <History />,
  participant: <User />,
  recording: <Clapperboard />,
  composition: <Layers />,
}

type ReferenceProps = {
  reference: TelnyxReference
  onFound: (item: string) => void
  onGo: (path: string) => void
}

/** A pasted id: the kind its address says, or the object Telnyx finds. */
export function Reference({ reference: { id, kind }, onFound, onGo }: ReferenceProps) {
  const t = useTranslations('palette')
  const { data, error } = useQuery({ ...lookUpQuery(id), enabled: kind === null })
  const kinds = kind ? [kind] : (data?.kinds ?? [])
  const [first] = kinds
  useEffect(() => {
    if (first) onFound(`reference:${first}`)
  }, [first, onFound])
  const note = kind
    ? null
    : error || (data?.unsure && kinds.length === 0)
      ? 'referenceUnsure'
      : !data
        ? 'referencePolling'
        : kinds.length === 0
          ? 'referenceUnknown'
          : null
  return (
    <>
      {kinds.length > 0 && (
        <Group heading={t('pasted')}>
          {kinds.map((each) => (
            <Item
              key={each}
              id={`reference:${each}`}
              icon={icons[each]}
              detail={<span className="font-mono text-12">{shortId(id)}</span>}
              onSelect={() => onGo(pageOf(each, id))}
            >
              {t(`kinds.${each}`)}
            </Item>
          ))}
        </Group>
      )}
      {note && (
        <p role="status" className="px-4 py-6 text-center text-muted">
          {t(note)}
        </p>
      )}
    </>
  )
}

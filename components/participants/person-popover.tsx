'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { PersonName } from '@/components/ui/person-name'
import { Popover } from '@/components/ui/popover'
import type { Role } from '@/lib/contract/roles'
import type { OnKick } from './ban-order'
import type { BanPlace } from './keep-out'
import { KickForm } from './kick-form'
import { KickTitle } from './kick-title'
import { PersonChoices } from './person-choices'
import type { PersonRow } from './person-row'

type PersonPopoverProps = {
  row: PersonRow
  anchor: RefObject<HTMLElement | null>
  asOf: string
  viewerId: string
  onMute: (act: 'mute' | 'unmute') => void
  place: BanPlace
  role: Role
  onKick: OnKick
  onClose: () => void
}

/** The acts on one person; before a kick, the reason in the same place. */
export function PersonPopover({
  row,
  anchor,
  onClose,
  onKick,
  place,
  role,
  ...rest
}: PersonPopoverProps) {
  const [isKick, setIsKick] = useState(false)
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that opened it is gone, and the focus with it.
    if (isKick) question.current?.querySelector('button')?.focus()
  }, [isKick])
  const { person, claim } = row
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      align={isKick ? 'end' : 'start'}
      title={
        isKick ? (
          <KickTitle rows={[row]} kept={0} />
        ) : (
          <PersonName name={claim.name} whole={claim.whole} id={person.id} hidden={claim.hidden} />
        )
      }
      className={isKick ? undefined : 'w-[min(320px,calc(100vw-16px))]!'}
    >
      <div ref={question}>
        {isKick ? (
          <KickForm
            rows={[row]}
            asOf={rest.asOf}
            place={place}
            role={role}
            onCancel={onClose}
            onKick={onKick}
          />
        ) : (
          <PersonChoices {...rest} row={row} onKick={() => setIsKick(true)} />
        )}
      </div>
    </Popover>
  )
}

import { useTranslations } from 'next-intl'
import { CardPeople } from './card-people'
import { ReturnButton } from '@/components/feedback/return-button'
import { GhostLine } from './ghost-line'
import { useNote } from './noting'
import { TroubleLine } from './trouble-line'
import { useViewerId } from './viewing'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type CardBodyProps = { row: WallRow; slots: WallSlots | null }

/** The people in the room; those in trouble first, with the trouble above. */
export function CardBody({ row, slots }: CardBodyProps) {
  const t = useTranslations('live')
  const viewerId = useViewerId()
  const onPerson = slots?.onPerson ?? null
  const [returned] = row.returns
  const note = useNote(row.session, 'card')
  return (
    <div className="mt-2 h-[74px] overflow-clip [overflow-clip-margin:4px] phone:mt-1 phone:h-auto phone:min-h-[90px]">
      {row.state === 'ended' ? (
        <p className="text-12 text-faint">{t('ended')}</p>
      ) : row.receipt ? (
        <>
          <TroubleLine row={row} receipt={row.receipt} canAct={slots !== null} />
          <CardPeople row={row} onPerson={onPerson} lines={1} />
        </>
      ) : note ? (
        <>
          {note}
          <CardPeople row={row} onPerson={onPerson} lines={1} />
        </>
      ) : returned ? (
        <>
          <ReturnButton
            returned={returned}
            viewerId={viewerId}
            named
            className="flex h-[46px] w-full items-center gap-2 rounded-5 bg-warning-tint pr-1 pl-[9px] text-left text-12 text-body [--shape-ground:var(--warning-tint)] phone:mt-2 phone:h-auto phone:min-h-[46px] phone:py-1"
            wordsClass="line-clamp-2 min-w-0 flex-1 phone:line-clamp-3 [&_b]:font-600 [&_b]:text-warning"
          >
            {row.returns.length > 1 && (
              <span className="flex-none pr-1 text-faint">
                {t('moreTrouble', { count: row.returns.length - 1 })}
              </span>
            )}
          </ReturnButton>
          <CardPeople row={row} onPerson={onPerson} lines={1} />
        </>
      ) : row.ghosts.length > 0 ? (
        <>
          <GhostLine row={row} />
          <CardPeople row={row} onPerson={onPerson} lines={1} />
        </>
      ) : row.people.length === 0 ? (
        <p className="text-12 text-faint">{t('nobody')}</p>
      ) : (
        <CardPeople row={row} onPerson={onPerson} lines={3} />
      )}
    </div>
  )
}

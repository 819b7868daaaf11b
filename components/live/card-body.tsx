import { useTranslations } from 'next-intl'
import { CardPeople } from './card-people'
import { GhostLine } from './ghost-line'
import { ReturnLine } from './return-line'
import { TroubleLine } from './trouble-line'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type CardBodyProps = { row: WallRow; slots: WallSlots | null }

/** Who is in the room; whoever is in trouble first, with the trouble above. */
export function CardBody({ row, slots }: CardBodyProps) {
  const t = useTranslations('live')
  const onPerson = slots?.onPerson ?? null
  const [returned] = row.returns
  return (
    <div className="mt-2 h-[74px] overflow-clip [overflow-clip-margin:4px] phone:mt-1 phone:h-auto phone:min-h-[90px]">
      {row.state === 'ended' ? (
        <p className="text-12 text-3">{t('ended')}</p>
      ) : row.receipt ? (
        <>
          <TroubleLine row={row} receipt={row.receipt} canAct={slots !== null} />
          <CardPeople row={row} onPerson={onPerson} lines={1} />
        </>
      ) : returned ? (
        <>
          <ReturnLine returned={returned} onRemove={slots?.onRemove ?? null} />
          <CardPeople row={row} onPerson={onPerson} lines={1} />
        </>
      ) : row.ghosts.length > 0 ? (
        <>
          <GhostLine row={row} />
          <CardPeople row={row} onPerson={onPerson} lines={1} />
        </>
      ) : row.people.length === 0 ? (
        <p className="text-12 text-3">{t('nobody')}</p>
      ) : (
        <CardPeople row={row} onPerson={onPerson} lines={3} />
      )}
    </div>
  )
}

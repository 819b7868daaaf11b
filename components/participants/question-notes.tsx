import { OldDataNote } from '@/components/feedback/old-data-note'
import type { Receipt } from '@/lib/contract/live'
import { InFlightNote } from './in-flight-note'

type QuestionNotesProps = {
  /** When the people were last read (ISO 8601). */
  asOf: string
  waiting: Receipt[]
  nameOf: (id: string) => string | null
}

/** Notes before an act is confirmed. Their space is reserved, so that no button moves. */
export function QuestionNotes({ asOf, waiting, nameOf }: QuestionNotesProps) {
  return (
    <div className="mt-1.5 min-h-5">
      <OldDataNote asOf={asOf} />
      <InFlightNote waiting={waiting} nameOf={nameOf} />
    </div>
  )
}

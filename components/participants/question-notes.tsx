import { OldDataNote } from '@/components/feedback/old-data-note'
import type { Receipt } from '@/lib/contract/live'
import { InFlightNote } from './in-flight-note'

type QuestionNotesProps = {
  /** When it was last read who is there (ISO 8601). */
  asOf: string
  waiting: Receipt[]
  nameOf: (id: string) => string | null
}

/** What to know at the last moment before an act. Its place is kept: what comes moves no button. */
export function QuestionNotes({ asOf, waiting, nameOf }: QuestionNotesProps) {
  return (
    <div className="mt-1.5 min-h-5">
      <OldDataNote asOf={asOf} />
      <InFlightNote waiting={waiting} nameOf={nameOf} />
    </div>
  )
}

'use client'

import { useRef, useState } from 'react'
import type { RecordingFile } from '@/lib/contract/recording-list'
import type { FrozenSelection } from '@/lib/contract/selections'
import { onDemand } from '@/components/ui/on-demand'
import { doomedFiles, doomedSelection, type Doomed } from './doomed'

const DeleteOneDialog = onDemand(() =>
  import('./delete-one-dialog').then((file) => file.DeleteOneDialog),
)
const DeleteSeveralDialog = onDemand(() =>
  import('./delete-several-dialog').then((file) => file.DeleteSeveralDialog),
)

type Answers = {
  /** Called when the single recording is known to be gone. */
  onGone: (file: RecordingFile) => void
  onStarted?: (deletionId: string) => void
}

/** The deletion dialogs; their recordings stay as they were when the dialog opened. */
export function useRecordingQuestions({ onGone, onStarted }: Answers) {
  const [asked, setAsked] = useState<Doomed | null>(null)
  const button = useRef<HTMLElement>(null)
  const first = asked?.files[0]
  const close = () => setAsked(null)
  function ask(doomed: Doomed, from: HTMLElement) {
    button.current = from
    setAsked(doomed)
  }
  return {
    ask: (files: RecordingFile[], from: HTMLElement) => ask(doomedFiles(files), from),
    askAll: (frozen: FrozenSelection, from: HTMLElement) => ask(doomedSelection(frozen), from),
    dialog:
      !asked || !first ? null : asked.count === 1 ? (
        <DeleteOneDialog
          file={first}
          returnFocus={button}
          onClose={(gone) => {
            close()
            if (gone) onGone(first)
          }}
        />
      ) : (
        <DeleteSeveralDialog
          doomed={asked}
          returnFocus={button}
          onClose={close}
          onStarted={(id) => {
            close()
            onStarted?.(id)
          }}
        />
      ),
  }
}

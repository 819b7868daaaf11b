import type { Columns } from './columns'

/** A cursor that shows a filter one row after the other without creating records. */
export class PastRow {
  row = 0
  readonly completed_at = 0

  constructor(
    private readonly columns: Columns,
    private readonly contexts: readonly (string | undefined)[],
  ) {}

  /** The result of `luckOf` for the row's id. */
  get luck(): number {
    return ((this.columns.key[this.row] ?? 0) % 0x1_0000_0000) / 0x1_0000_0000
  }

  get created_at(): number {
    return this.from
  }

  get joined_at(): number {
    return this.from
  }

  get started_at(): number {
    return this.from
  }

  get updated_at(): number {
    return this.to
  }

  get left_at(): number {
    return this.to
  }

  get ended_at(): number {
    return this.to
  }

  get context(): string | undefined {
    return this.contexts[this.columns.context[this.row] ?? 0]
  }

  /** Each participant has the audio recording first, then the video. */
  get type(): 'audio' | 'video' {
    return (this.columns.nth[this.row] ?? 0) % 2 === 0 ? 'audio' : 'video'
  }

  private get from(): number {
    return this.columns.from[this.row] ?? 0
  }

  private get to(): number {
    return this.columns.to[this.row] ?? 0
  }
}

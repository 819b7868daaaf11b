/** What administrators set for everybody. */
export type DeskSettings = {
  /**
   * Where a guest joins, with `{room_id}`, `{room_name}`, `{token}` and `{refresh_token}` in it;
   * null until an administrator has written one.
   */
  joinLinkTemplate: string | null
  /** The reasons offered beside kick, end and delete, in order; null means our own. */
  reasons: string[] | null
}

export const settingNames = ['joinLinkTemplate', 'reasons'] as const

export const defaultSettings: DeskSettings = { joinLinkTemplate: null, reasons: null }

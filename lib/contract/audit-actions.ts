/** The acts that the trail has words for, by the object they are done to. */
export const auditActions = [
  'participant.kick',
  'participant.mute',
  'participant.unmute',
  'session.end',
  'room.create',
  'room.update',
  'room.delete',
  'join_token.create',
  'join_token.refresh',
  'recording.play',
  'recording.download',
  'recording.delete',
  'recording.delete_several',
  'recording.delete_matching',
  'recording.resume_deletion',
  'composition.create',
  'composition.play',
  'composition.download',
  'composition.delete',
  'kick.proof',
  'end.proof',
  'user.sign_in',
  'user.sign_out',
  'user.create',
  'user.invite',
  'user.accept_invitation',
  'user.withdraw_invitation',
  'user.role',
  'user.rename',
  'user.disable',
  'user.enable',
  'user.password',
  'user.reset',
  'user.accept_reset',
  'user.sign_out_other',
  'user.sign_out_others',
  'user.sign_out_everywhere',
  'token.create',
  'token.revoke',
  'settings.change',
  'webhooks.connect',
  'webhooks.take_over',
  'webhooks.give_back',
  'webhooks.send_again',
] as const

export type AuditAction = (typeof auditActions)[number]

/** Whether there are words for it; a name of another version is shown as it is. */
export function isAuditAction(action: string): action is AuditAction {
  return auditActions.some((known) => known === action)
}

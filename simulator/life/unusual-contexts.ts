/** Unusual contexts of honest clients: names spelled with joiners, and other shapes of JSON. */
export const unusualContexts: readonly [string, ...string[]] = [
  '{"username":"علی\u200cرضا نوری","id":5101}',
  '{"name":"ශ්\u200dරීමාලි ෆොන්සේකා","id":5102}',
  'অভিষেক র\u200d্যাচেল',
  '👨\u200d👩\u200d👧 Familie Brandt',
  'Rhona 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  '"{\\"username\\":\\"Inès Carpentier\\",\\"id\\":5106}"',
  '{"user":{"name":"Tariq Aziz"},"id":5107}',
  '{"firstName":"Wanjiru","lastName":"Kamau"}',
  '{"display_name":"Sigrún Jónsdóttir"}',
  '{"username":5110}',
]

import CheckIn

/// A conversation as it is stored: what a list shows, and its long body, bound to each other.
struct SealedConversation {
  let head: Sealed
  let body: Sealed
  let fadesOn: Int

  init(
    _ conversation: Conversation,
    fadesOn day: Int,
    key: SecretBytes,
    in journal: EntryID,
    as id: EntryID
  ) {
    let bytes = ConversationBody.encode(conversation.events)
    body = Cipher.seal(
      Padding.pad(bytes),
      with: key,
      Binding(kind: .body, owners: [journal, id])
    )
    let kept = KeptHead(conversation, fadesOn: day, body: body)
    head = Self.seal(kept, key: key, in: journal, as: id)
    fadesOn = day
  }

  static func seal(
    _ head: KeptHead,
    key: SecretBytes,
    in journal: EntryID,
    as id: EntryID
  ) -> Sealed {
    Cipher.seal(Padding.pad(head.bytes), with: key, Binding(kind: .head, owners: [journal, id]))
  }

  /// Opens a head, or `nil` where it is not what was sealed.
  static func open(
    head: Sealed,
    key: SecretBytes,
    in journal: EntryID,
    as id: EntryID
  ) -> KeptHead? {
    let binding = Binding(kind: .head, owners: [journal, id])
    guard let padded = Cipher.open(head, with: key, binding), let bytes = Padding.unpad(padded)
    else { return nil }
    return try? KeptHead(decoding: bytes)
  }

  /// Opens the bytes of a body, or `nil` where it is not the one that belongs to the head.
  static func open(
    body: Sealed,
    of head: KeptHead,
    key: SecretBytes,
    in journal: EntryID,
    as id: EntryID
  ) -> ArraySlice<UInt8>? {
    let binding = Binding(kind: .body, owners: [journal, id])
    guard body.tag == head.bodyTag, let padded = Cipher.open(body, with: key, binding) else {
      return nil
    }
    return Padding.unpad(padded)
  }
}

extension YarnProjectError {
  /// Says in the words of a project's author what the decoder found.
  init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(place: Self.place(context), reason: "expected \(Self.name(of: type))")
    case .keyNotFound(let key, let context):
      let place = Self.place(context)
      self.init(place: place, reason: "the key ‘\(key.stringValue)’ is missing")
    case .dataCorrupted(let context):
      // The decoder does not tell where text stops being JSON.
      let isWhole = context.codingPath.isEmpty
      let reason = "is not JSON; look for a comma, quote or bracket that is missing or too many"
      self.init(
        place: Self.place(context),
        reason: isWhole ? reason : context.debugDescription
      )
    @unknown default:
      self.init(place: "", reason: "\(error)")
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    context.codingPath.reduce(into: "") { place, key in
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += (place.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  private static func name(of type: any Any.Type) -> String {
    if type == String.self { return "a text" }
    if type == Int.self { return "a whole number" }
    if type == Bool.self { return "true or false" }
    return "\(type)".hasPrefix("Array") ? "a list" : "an object in braces"
  }
}

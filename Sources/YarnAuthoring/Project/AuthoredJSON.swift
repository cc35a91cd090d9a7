import FoundationEssentials

/// Files of JSON that authors write by hand.
enum AuthoredJSON {
  /// Reads a file; comments and commas before a closing bracket are welcome.
  ///
  /// Keys that are known only in another letter case get the known spelling, see `AnyCaseKey`.
  /// - Throws: `YarnProjectError` with the place, in the words of the file's author.
  static func decode<Form: Decodable>(
    _ form: Form.Type,
    from bytes: [UInt8],
    keys: [String: String] = [:]
  ) throws(YarnProjectError) -> Form {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    if !keys.isEmpty { decoder.keyDecodingStrategy = .custom { AnyCaseKey($0, among: keys) } }
    do {
      return try decoder.decode(form, from: Data(bytes))
    } catch let error as DecodingError {
      throw YarnProjectError(error)
    } catch {
      throw YarnProjectError(place: "", reason: "\(error)")
    }
  }
}

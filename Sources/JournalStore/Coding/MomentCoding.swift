package import CheckIn
import FoundationEssentials

extension Moment {
  /// The moment as a record of a draft.
  package func encoded() -> [UInt8] {
    do {
      return try Array(JSONEncoder().encode(self))
    } catch {
      preconditionFailure("texts and whole numbers can always be encoded")
    }
  }

  /// - Throws: `DraftFormatError` where the bytes are no moment that this version reads.
  package init(decoding bytes: [UInt8]) throws(DraftFormatError) {
    guard let moment = try? JSONDecoder().decode(Moment.self, from: Data(bytes)) else {
      throw DraftFormatError()
    }
    self = moment
  }
}

/// The host functions that a dialogue may call, pure over their arguments and the host's state.
package protocol Library {
  /// Calls a function that the host declared to the compiler.
  ///
  /// - Throws: A sentence that says why it has no value.
  func call(_ function: String, _ arguments: ArraySlice<Value>) throws(LibraryError) -> Value
}

/// Why a function gave no value.
package struct LibraryError: Error, Hashable {
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}

/// A library without functions.
package struct EmptyLibrary: Library {
  package init() {}

  package func call(
    _ function: String,
    _ arguments: ArraySlice<Value>
  ) throws(LibraryError) -> Value {
    throw LibraryError("no function is called ‘\(function)’")
  }
}

import Glibc

/// The folder of a project, out of which no path leads.
///
/// Every component of a path is opened from the folder before it, and none may be a link, so that
/// a project from somewhere else reads nothing but its own files.
struct ProjectFolder {
  /// The folder as the user named it.
  let path: String
  let files: Files

  private static let fileLimit = 10_000

  /// So many entries are looked at; a game's folder has many that are no scripts.
  private static let entryLimit = 200_000
  private static let depthLimit = 16

  /// The files in the folder and below it, by paths relative to it.
  ///
  /// What begins with a point is passed over, and so are links and what is not wanted.
  func files(where isWanted: @escaping (String) -> Bool) throws(Refusal) -> [String] {
    var listing = Listing(isWanted: isWanted)
    try list(try openFolder(), prefix: "", depth: 0, into: &listing)
    return listing.paths
  }

  /// The files found so far.
  private struct Listing {
    let isWanted: (String) -> Bool
    var paths: [String] = []
    var entries = 0
  }

  /// The bytes of a text file of the project by its relative path, and the one it is shown with.
  ///
  /// - Precondition: No component is `..`.
  func read(_ name: String, as shown: String) throws(Refusal) -> [UInt8] {
    let components = name.split(separator: "/").map(String.init)
    var descriptor = try openFolder()
    defer { close(descriptor) }
    for (index, component) in components.enumerated() {
      let isLast = index == components.count - 1
      let kind = isLast ? O_NONBLOCK : O_DIRECTORY
      let next = unsafe openat(descriptor, component, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | kind)
      guard next >= 0 else { throw Refusal(shown, failure(descriptor, component)) }
      close(descriptor)
      descriptor = next
    }
    return try Files.read(descriptor, shown)
  }

  private func openFolder() throws(Refusal) -> Int32 {
    let descriptor = unsafe open(files.place(path), O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { throw Refusal(path, .last) }
    return descriptor
  }

  /// Why an entry could not be opened; a link to a folder counts as a link.
  private func failure(_ folder: Int32, _ name: String) -> FileError {
    let error = FileError.last
    var status = stat()
    guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return error }
    return status.st_mode & S_IFMT == S_IFLNK ? .link : error
  }

  /// Lists an open folder, and closes it.
  private func list(
    _ descriptor: Int32,
    prefix: String,
    depth: Int,
    into listing: inout Listing
  ) throws(Refusal) {
    guard let folder = unsafe fdopendir(descriptor) else {
      close(descriptor)
      throw Refusal(path, .last)
    }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let name = unsafe Files.name(of: entry)
      if name.hasPrefix(".") { continue }
      var status = stat()
      guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        listing.entries += 1
        if listing.isWanted(prefix + name) { listing.paths.append(prefix + name) }
      case S_IFDIR:
        guard depth < Self.depthLimit else { throw Refusal(path, .tooMany) }
        let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_DIRECTORY
        let next = unsafe openat(descriptor, name, flags)
        guard next >= 0 else { continue }
        try list(next, prefix: "\(prefix)\(name)/", depth: depth + 1, into: &listing)
      default: break
      }
      guard listing.paths.count <= Self.fileLimit, listing.entries <= Self.entryLimit else {
        throw Refusal(path, .tooMany)
      }
    }
  }
}

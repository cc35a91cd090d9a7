import Glibc

/// A file system of a few hundred kilobytes, where the system lets a test mount one.
///
/// A class because it owns the mount.
final class SmallDisk {
  let path: String
  private let folder = TemporaryFolder()

  /// Nothing where mounting is not permitted.
  init?(kilobytes: Int) {
    path = "\(folder.path)/disk"
    unsafe mkdir(path, 0o700)
    guard unsafe mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
  }

  deinit {
    unsafe umount2(path, Int32(MNT_DETACH))
  }

  /// Lets nothing be written any more.
  func makeReadOnly() -> Bool {
    unsafe mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
  }

  /// Fills the disk with a file to the last byte.
  func fill() {
    let descriptor = unsafe open("\(path)/filling", O_CREAT | O_WRONLY, 0o600)
    for size in [4096, 1] {
      let block = [UInt8](repeating: 0, count: size)
      while unsafe write(descriptor, block, size) > 0 {}
    }
    close(descriptor)
  }

  func unfill() {
    unsafe unlink("\(path)/filling")
  }

  /// Whether tests can have one.
  static var isPermitted: Bool { SmallDisk(kilobytes: 16) != nil }
}

import GRDB
import Glibc

extension JournalError {
  /// What the system refused, by its number.
  init(errno code: Int32, at path: String) {
    switch code {
    case EACCES, EPERM, EROFS: self = .readOnly(path)
    case EEXIST: self = .alreadyExists(path)
    case ENOSPC, EDQUOT: self = .diskFull(path)
    default: self = .unavailable(path, reason: unsafe String(cString: strerror(code)))
    }
  }

  /// What went wrong in a database; nothing that anybody wrote is in it.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as JournalError: self = error
    case let error as DatabaseError: self.init(error, at: path)
    default: self = .damaged(.database)
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_FULL: self = .diskFull(path)
    case .SQLITE_READONLY: self = .readOnly(path)
    case .SQLITE_NOTADB: self = .foreign(path)
    case .SQLITE_NOMEM: self = .noMemory
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unavailable(path, reason: "it cannot be opened")
    case .SQLITE_IOERR: self.init(ofDisk: error.extendedResultCode, at: path)
    default: self = .damaged(.database)
    }
  }

  private init(ofDisk code: ResultCode, at path: String) {
    switch code {
    // Shared memory is made larger in a file, for which there may be no room.
    case .SQLITE_IOERR_SHMSIZE: self = .diskFull(path)
    case .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS: self = .damaged(.database)
    default: self = .unavailable(path, reason: "the disk failed (\(code.rawValue))")
    }
  }
}

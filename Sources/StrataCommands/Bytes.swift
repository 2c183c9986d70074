import Foundation

/// Searches in bytes.
enum Bytes {
    /// Whether some bytes stand within others; by the C library, because files are large and debug builds slow.
    static func contain(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        return bytes.withUnsafeBytes { bytes in
            guard var place = bytes.baseAddress else { return false }
            let end = place + bytes.count
            while let found = memchr(place, Int32(first), end - place), end - UnsafeRawPointer(found) >= part.count {
                if memcmp(found, part, part.count) == 0 { return true }
                place = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }
}

/// Whether a resource exists, where its condition changes.
enum ExistenceChange {
    /// It was there, and goes for certain.
    case goes
    /// It was not there, and comes for certain.
    case comes
    /// It may go: it was or may have been there, and may not be.
    case mayGo
    /// Nothing that is there goes.
    case stays
    /// It neither was nor will be there.
    case absent

    /// - Parameters:
    ///   - old: Whether it existed; `nil` if it is not known.
    ///   - new: Whether it is to exist.
    init(from old: Bool?, to new: Bool?) {
        switch (old, new) {
        case (true?, false?): self = .goes
        case (false?, true?): self = .comes
        case (false?, false?): self = .absent
        case (_, true?), (false?, nil): self = .stays
        case (true?, nil), (nil, nil), (nil, false?): self = .mayGo
        }
    }
}

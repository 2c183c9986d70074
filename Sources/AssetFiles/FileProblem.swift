/// Why a file or directory cannot be part of an asset.
package struct FileProblem: Hashable, Sendable {
    /// What kind of problem it is.
    package enum Kind: Hashable, Sendable {
        /// Nothing is there.
        case missing
        /// No file is left: the directory has none, or all of them are excluded.
        case empty
        /// The system does not let it be read; its reason.
        case unreadable(reason: String)
        /// It is a directory where only a file will do.
        case directory
        /// It is neither a file nor a directory: a pipe, a socket, a device.
        case special
        /// A symbolic link to nothing.
        case brokenLink(target: String)
        /// A symbolic link to itself, or to a directory that it stands in.
        case linkCycle(target: String)
        /// A symbolic link to what is outside of the directories that an asset may be made of.
        case linkOutside(target: String)
        /// A name that is not UTF-8.
        case name
        /// More files and directories than an asset may have.
        case tooMany(maximum: Int)
        /// A path that cannot be meant.
        case refused(Refusal)
    }

    /// Why a path cannot be meant.
    package enum Refusal: Hashable, Sendable {
        /// It is the whole file system.
        case fileSystem
        /// It is the assembly that the program writes, or in it: each run would change what it is made of.
        case output
        /// It is what SwiftPM builds in, programs and all.
        case build
        /// It is where Git keeps a repository.
        case repository
    }

    /// What is wrong.
    package let kind: Kind
    /// Where, relative to the scanned path; empty for the path itself.
    package let path: String

    /// Says what is wrong where.
    package init(_ kind: Kind, at path: String) {
        self.kind = kind
        self.path = path
    }
}

// What the kill test kills: writes one version of an assembly after the other, as quickly as it can.
// Arguments: the folder, the number of stacks, the bytes per template.
import CloudAssembly
import CloudFormation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A version: every file says which. Each has one stack more than the one before, up to a few, so that files come and go.
func makeVersion(_ version: Int, stacks: Int, bytes: Int) -> CloudAssembly {
    CloudAssembly(
        stacks: (0..<(stacks + version % 3)).map { index in
            var template = Template()
            template.description = "version \(version)"
            template.metadata = ["Padding": .string(String(repeating: "x", count: bytes))]
            return AssemblyStack(id: "Stack\(index)", name: "version-\(version)", template: AssemblyTemplate(template))
        }
    )
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let stacks = Int(arguments[2]), let bytes = Int(arguments[3]) else {
    print("usage: assembly-write-loop FOLDER STACKS BYTES")
    exit(64)
}
let versions = (0..<3).map { makeVersion($0, stacks: stacks, bytes: bytes) }
// A limit on the size of files shall fail the writing, not end the process.
signal(SIGXFSZ, SIG_IGN)
var round = 0
while true {
    do {
        try AssemblyWriter().write(versions[round % versions.count], to: arguments[1])
    } catch {
        print(error)
        exit(1)
    }
    if round == 0 {
        print("ready")
        fflush(nil)
    }
    round += 1
}

package import ArgumentParser

extension ExitCode {
    /// `synth --check` found the assembly stale.
    package static let stale = ExitCode(2)
    /// `diff` found a difference.
    package static let differs = ExitCode(2)
}

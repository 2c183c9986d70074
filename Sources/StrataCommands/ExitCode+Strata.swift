import ArgumentParser

extension ExitCode {
    /// `synth --check` found the assembly stale.
    static let stale = ExitCode(2)
}

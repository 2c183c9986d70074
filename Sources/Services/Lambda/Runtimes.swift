public import Strata

/// The current runtimes under the names that people use; all that the registry knows are there too.
/// <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html>
extension AWS.Lambda.Function.Runtime {
    /// Node.js 22.
    public static var nodejs22: Self { .nodejs22X }
    /// Node.js 24.
    public static var nodejs24: Self { .nodejs24X }
    /// Python 3.13.
    public static var python313: Self { .python3_13 }
    /// Python 3.14.
    public static var python314: Self { .python3_14 }
    /// Amazon Linux 2023 with a runtime of one's own, such as Swift's.
    public static var amazonLinux2023: Self { .providedAl2023 }
}

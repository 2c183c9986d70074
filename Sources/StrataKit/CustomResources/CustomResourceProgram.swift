public import Strata

extension CustomResourceProvider {
    /// What a provider runs: Python that defines `run(request)`.
    ///
    /// ```python
    /// import boto3
    ///
    /// def run(request):
    ///     certificates = boto3.client("iot")
    ///     if request.type == "Create":
    ///         made = certificates.create_keys_and_certificate(setAsActive=True)
    ///         request.id = made["certificateId"]
    ///         return {"Arn": made["certificateArn"]}
    ///     if request.type == "Delete":
    ///         certificates.delete_certificate(certificateId=request.id, forceDelete=True)
    /// ```
    /// A dictionary that it returns is the resource's data, which `resource.attribute("Name")` reads. What it raises is the reason
    /// of a failure: a `Problem("…")` word for word, anything else with its type, an error of AWS with its code. CloudFormation
    /// takes answers of 4,096 bytes; one with more data fails and says what is large.
    ///
    /// | Of the request | |
    /// | --- | --- |
    /// | `type` | `"Create"`, `"Update"` or `"Delete"` |
    /// | `properties`, `old` | the properties, all of them texts, and those before an update |
    /// | `known` | the id that CloudFormation knows the resource by; `None` at creation |
    /// | `id` | the id to answer with, at first the known one: to be set, at most 1,024 bytes |
    /// | `name` | a name of the resource's own, which is the id of one that was given none |
    /// | `reason` | what to say of a success |
    /// | `late` | what to say when time ran out |
    /// | `log` | a dictionary of what the log line and the reason of a failure begin with; no secrets |
    /// | `secrets` | a list of texts that no reason shows |
    /// | `hides_data` | whether CloudFormation masks the data; at first whether the property `NoEcho` is true |
    ///
    /// - A creation that failed before it set `id` has made nothing: its deletion calls nothing. Whatever may have been made needs
    ///   its `id` before, or its deletion cannot find it.
    /// - A failed update keeps the known id. A deletion cannot change it.
    /// - Time is up 30 seconds before Lambda's is: `OutOfTime` is raised in the program, and CloudFormation gets its answer.
    /// - An answer that does not get through is given four times in all, then it is logged and left. CloudFormation waits for the
    ///   resource's `ServiceTimeout`, and the program is not run again.
    /// - Logs hold neither properties nor data.
    ///
    /// `json`, `re`, `signal`, `time` and `urllib.request` are imported. Beside `run` the program may define what it likes, except `handler`, `Problem`, `OutOfTime`, `Request`, `code_of(error)`,
    /// which yields the code of an error of AWS, names in capitals that the frame has (`RESERVE`, `LARGEST_ANSWER`, `LARGEST_ID`,
    /// `NOT_CREATED`), and names that begin with an underscore.
    public struct Program: Sendable {
        /// The program, in Python; its function `run(request)` is called.
        public let source: String
        /// How long a run may take, the 30 seconds for the answer among them: 31 to 900 seconds.
        public let timeout: Duration
        /// From 128 MiB to 10,240 MiB.
        public let memory: DataSize
        /// What it is for, at most 256 characters.
        public let description: String
        /// Whether Lambda runs it again after a run that died, for lack of memory say, up to two times.
        public let isRetried: Bool

        /// Describes a program.
        /// - Parameters:
        ///   - source: The program, in Python; its function `run(request)` is called.
        ///   - timeout: How long a run may take, the 30 seconds for the answer among them: 31 to 900 seconds.
        ///   - memory: From 128 MiB to 10,240 MiB.
        ///   - description: What it is for, at most 256 characters.
        ///   - isRetried: Whether Lambda runs it again after a run that died, for lack of memory say, up to two times. A run that
        ///     failed and said so is never run again.
        public init(
            _ source: String, timeout: Duration = .seconds(120), memory: DataSize = .mebibytes(128),
            description: String, isRetried: Bool = true
        ) {
            self.source = source
            self.timeout = timeout
            self.memory = memory
            self.description = description
            self.isRetried = isRetried
        }

        /// What another program has that this one has not, in words; `nil` for the same.
        func difference(to other: Program) -> String? {
            if source != other.source { return "other code" }
            if timeout != other.timeout { return "a timeout of \(other.timeout), not \(timeout)" }
            if memory != other.memory {
                return "a memory of \(other.memory.wholeMebibytes) MiB, not \(memory.wholeMebibytes)"
            }
            if description != other.description {
                return "the description '\(other.description)', not '\(description)'"
            }
            return isRetried == other.isRetried ? nil : "other retries"
        }

        /// What Lambda gets: the frame, and the program.
        var code: String { CustomResourceFrame.source + "\n\n\n" + source }
    }
}

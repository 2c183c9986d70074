public import Strata

extension StackSet {
    /// How the changes of a StackSet reach its accounts. They do not hold for what auto-deployment does.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSetOperationPreferences.html>
    public struct OperationPreferences {
        let failureTolerance: Amount?
        let maxConcurrent: Amount?
        let concurrency: Concurrency?
        let regionOrder: [StringValue]
        let regionConcurrency: RegionConcurrency?

        /// Says how changes reach the accounts.
        /// - Parameters:
        ///   - failureTolerance: In how many accounts of a region a change may fail before CloudFormation stops; none
        ///     unless said otherwise.
        ///   - maxConcurrent: How many accounts of a region are worked on at once, one at least; one unless said otherwise.
        ///   - concurrency: What becomes of that number when changes fail; CloudFormation takes ``Concurrency/strict``.
        ///   - regionOrder: The regions in the order in which they are deployed to.
        ///   - regionConcurrency: Whether regions wait for each other; CloudFormation lets them.
        public init(
            failureTolerance: Amount? = nil, maxConcurrent: Amount? = nil, concurrency: Concurrency? = nil,
            regionOrder: [StringValue] = [], regionConcurrency: RegionConcurrency? = nil
        ) {
            self.failureTolerance = failureTolerance
            self.maxConcurrent = maxConcurrent
            self.concurrency = concurrency
            self.regionOrder = regionOrder
            self.regionConcurrency = regionConcurrency
        }

        var property: AWS.CloudFormation.StackSet.OperationPreferences {
            .init(
                concurrencyMode: concurrency?.property, failureToleranceCount: failureTolerance?.count,
                failureTolerancePercentage: failureTolerance?.percentage, maxConcurrentCount: maxConcurrent?.count,
                maxConcurrentPercentage: maxConcurrent?.percentage, regionConcurrencyType: regionConcurrency?.property,
                regionOrder: regionOrder.isEmpty ? nil : ListValue(regionOrder))
        }
    }

    /// A number of accounts of a region: CloudFormation takes a count or a share, not both.
    public enum Amount: Hashable, Sendable {
        /// So many.
        case count(Int)
        /// So many of a hundred, rounded down.
        case percentage(Int)

        var count: IntegerValue? { if case .count(let number) = self { IntegerValue(number) } else { nil } }
        var percentage: IntegerValue? { if case .percentage(let number) = self { IntegerValue(number) } else { nil } }
    }

    /// What becomes of the number of accounts that are worked on at once when changes fail.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/concurrency-mode.html>
    public enum Concurrency: Sendable {
        /// It goes down, so that never more fail than are tolerated, and one.
        case strict
        /// It stays, so that more may fail than are tolerated.
        case soft

        var property: AWS.CloudFormation.StackSet.ConcurrencyMode {
            switch self {
            case .strict: .strictFailureTolerance
            case .soft: .softFailureTolerance
            }
        }
    }

    /// Whether regions wait for each other.
    public enum RegionConcurrency: Sendable {
        /// One after the other.
        case sequential
        /// All at once.
        case parallel

        var property: AWS.CloudFormation.StackSet.RegionConcurrencyType {
            switch self {
            case .sequential: .sequential
            case .parallel: .parallel
            }
        }
    }
}

/// How long logs are kept; CloudFormation takes just these numbers of days.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html>
public enum LogRetention: Int, CaseIterable, Sendable {
    /// 1 day.
    case oneDay = 1
    /// 3 days.
    case threeDays = 3
    /// 5 days.
    case fiveDays = 5
    /// 7 days.
    case oneWeek = 7
    /// 14 days.
    case twoWeeks = 14
    /// 30 days.
    case oneMonth = 30
    /// 60 days.
    case twoMonths = 60
    /// 90 days.
    case threeMonths = 90
    /// 120 days.
    case fourMonths = 120
    /// 150 days.
    case fiveMonths = 150
    /// 180 days.
    case sixMonths = 180
    /// 365 days.
    case oneYear = 365
    /// 400 days.
    case thirteenMonths = 400
    /// 545 days.
    case eighteenMonths = 545
    /// 731 days.
    case twoYears = 731
    /// 1,096 days.
    case threeYears = 1_096
    /// 1,827 days.
    case fiveYears = 1_827
    /// 2,192 days.
    case sixYears = 2_192
    /// 2,557 days.
    case sevenYears = 2_557
    /// 2,922 days.
    case eightYears = 2_922
    /// 3,288 days.
    case nineYears = 3_288
    /// 3,653 days.
    case tenYears = 3_653
}

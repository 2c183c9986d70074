import Strata
import Testing

@Suite("Durations and sizes")
struct UnitTests {
    @Test("Units are multiples of seconds and bytes")
    func units() {
        #expect(Duration.minutes(2).wholeSeconds == 120)
        #expect(Duration.hours(3).wholeSeconds == 10_800)
        #expect(Duration.days(14).wholeSeconds == 1_209_600)
        #expect(Duration.milliseconds(1_500).wholeSeconds == 1)
        #expect(DataSize.bytes(7).bytes == 7)
        #expect(DataSize.kibibytes(2).bytes == 2_048)
        #expect(DataSize.mebibytes(3).bytes == 3_145_728)
        #expect(DataSize.gibibytes(1).wholeMebibytes == 1_024)
        #expect(DataSize.kibibytes(1) < .mebibytes(1))
    }

    @Test("A begun minute counts whole", arguments: [(0, 0), (1, 1), (60, 1), (61, 2), (3_600, 60), (-30, 0)])
    func minutes(seconds: Int, minutes: Int) {
        #expect(Duration.seconds(seconds).minutesRoundedUp == minutes)
        #expect(Duration.milliseconds(60_500).minutesRoundedUp == 2)
    }

    @Test(
        "Absurd amounts become the largest or the least, and do not trap",
        arguments: [Int.max, .max / 2, .min, .min / 2])
    func saturation(amount: Int) {
        let limit = amount > 0 ? Int.max : .min
        #expect(Duration.minutes(amount).wholeSeconds == limit)
        #expect(Duration.hours(amount).wholeSeconds == limit)
        #expect(Duration.days(amount).wholeSeconds == limit)
        #expect(DataSize.kibibytes(amount).bytes == limit)
        #expect(DataSize.mebibytes(amount).bytes == limit)
        #expect(DataSize.gibibytes(amount).bytes == limit)
        #expect(Duration.days(.max).minutesRoundedUp == .max / 60 + 1)
    }
}

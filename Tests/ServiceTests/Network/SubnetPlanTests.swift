import Strata
import StrataEC2
import Testing

/// Random plans of subnets, from fixed seeds; blocks are read here on their own account.
@Suite("The plan of a VPC's subnets")
struct SubnetPlanTests {
    /// Numbers that look random and are the same in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private struct Plan {
        var prefix: Int
        var bits: [Int]
        var zones: Int
        var maxZones: Int?

        init(_ seed: UInt64) {
            var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
            for _ in 0..<4 { _ = dice.next() }
            prefix = Int.random(in: 16...22, using: &dice)
            zones = Int.random(in: 1...6, using: &dice)
            maxZones = Bool.random(using: &dice) ? nil : Int.random(in: zones...6, using: &dice)
            bits = (0..<Int.random(in: 1...5, using: &dice)).map { _ in Int.random(in: 20...28, using: &dice) }
        }

        /// The declared blocks of each group, by zone; empty if the plan does not fit.
        var blocks: [[ClosedRange<Int>]] {
            let groups = bits.enumerated().map { SubnetGroup.isolated("G\($0.offset)", bits: $0.element) }
            let stack = Stack("s", in: App())
            let vpc = VPC(
                "V", in: stack, cidr: "10.0.0.0/\(prefix)", zones: .first(zones), subnets: groups, maxZones: maxZones,
                defaultSecurityGroup: .unchanged)
            return bits.indices.map { index in
                vpc.isolatedSubnets.group("G\(index)").declared.map { Self.range($0.cidr) }
            }
        }

        static func range(_ cidr: String) -> ClosedRange<Int> {
            let numbers = cidr.split { $0 == "." || $0 == "/" }.compactMap { Int($0) }
            let first = numbers[0] << 24 + numbers[1] << 16 + numbers[2] << 8 + numbers[3]
            return first...(first + 1 << (32 - numbers[4]) - 1)
        }
    }

    /// Plans of which every group fits.
    private static let fitting = (UInt64(0)..<600).map(Plan.init).filter { !$0.blocks.contains([]) }

    @Test("Many random plans fit, so that what follows says something")
    func fits() { #expect(Self.fitting.count > 200) }

    @Test("Blocks lie in the VPC's, have their size, begin at a multiple of it, and do not overlap")
    func sound() {
        for plan in Self.fitting {
            let whole = Plan.range("10.0.0.0/\(plan.prefix)")
            for (bits, blocks) in zip(plan.bits, plan.blocks) {
                #expect(blocks.count == plan.zones)
                #expect(blocks.allSatisfy { $0.count == 1 << (32 - bits) && $0.lowerBound % $0.count == 0 })
            }
            let all = plan.blocks.joined().sorted { $0.lowerBound < $1.lowerBound }
            #expect(all.allSatisfy { whole.contains($0.lowerBound) && whole.contains($0.upperBound) })
            #expect(zip(all, all.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "\(plan)")
        }
    }

    @Test("A group added at the end, or taken away there, moves no subnet")
    func stableUnderGroups() {
        let moving = Self.fitting.filter { plan in
            let blocks = plan.blocks
            return plan.bits.indices.contains { count in
                var shorter = plan
                shorter.bits = Array(plan.bits[..<count])
                return shorter.blocks != Array(blocks[..<count])
            }
        }
        #expect(moving.isEmpty, "\(moving.count) plans move subnets, such as \(moving.prefix(1))")
    }

    @Test("A zone added within maxZones moves no subnet, of any group")
    func stableUnderZones() {
        let moving = Self.fitting.filter { plan in
            let blocks = plan.blocks
            var fewer = plan
            fewer.maxZones = plan.maxZones ?? max(4, plan.zones)
            return (1...plan.zones).contains { zones in
                fewer.zones = zones
                return fewer.blocks != blocks.map { Array($0[..<zones]) }
            }
        }
        #expect(moving.isEmpty, "\(moving.count) plans move subnets, such as \(moving.prefix(1))")
    }

    @Test("The same plan has the same blocks, and known ones have these")
    func known() {
        let vpc = VPC(
            "V", in: Stack("s", in: App()), cidr: "10.1.0.0/16", zones: 2,
            subnets: [.public(bits: 24), .private(bits: 22), .isolated(bits: 24), .isolated("Tiny", bits: 28)],
            nat: .one)
        #expect(vpc.publicSubnets.declared.map(\.cidr) == ["10.1.0.0/24", "10.1.1.0/24"])
        #expect(vpc.privateSubnets.declared.map(\.cidr) == ["10.1.4.0/22", "10.1.8.0/22"])
        #expect(
            vpc.isolatedSubnets.declared.map(\.cidr) == [
                "10.1.20.0/24", "10.1.21.0/24", "10.1.24.0/28", "10.1.24.16/28",
            ])
    }

    @Test("Blocks that are given stay, and groups after them are placed around them")
    func pinned() {
        let vpc = VPC(
            "V", in: Stack("s", in: App()), cidr: "10.0.0.0/20", zones: 2,
            subnets: [
                .isolated("Old", blocks: ["10.0.1.0/24", "10.0.0.0/25", "10.0.15.0/24"]), .isolated("New", bits: 25),
            ], maxZones: 2)
        #expect(
            vpc.isolatedSubnets.declared.map(\.cidr) == ["10.0.1.0/24", "10.0.0.0/25", "10.0.0.128/25", "10.0.2.0/25"])
    }
}

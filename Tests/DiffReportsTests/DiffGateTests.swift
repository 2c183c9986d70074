import CloudFormation
import DiffReports
import TemplateDiff
import Testing

@Suite("What a run may fail on")
struct DiffGateTests {
    @Test("is counted in the difference", arguments: DiffGate.allCases)
    func counts(gate: DiffGate) {
        let expected =
            switch gate {
            case .any: 3
            case .dataLeft, .order: 0
            default: 1
            }
        #expect(gate.count(in: DiffSample.everything) == expected)
        #expect(gate.count(in: TemplateDiff()) == 0)
        #expect(gate.text(1).hasPrefix("1 ") && gate.text(1) != "1" + gate.text(2).dropFirst())
    }

    @Test("tells kinds of loss and of leaving apart")
    func data() {
        var diff = DiffSample.change(1, 2)
        #expect(DiffGate.allCases.filter { $0.count(in: diff) > 0 } == [.any])
        for (verdict, gate) in [
            (DataAtRisk.Verdict.lost, DiffGate.dataLoss), (.mayBeLost, .dataLoss), (.snapshot, .dataLeft),
            (.leftBehind, .dataLeft),
        ] {
            diff.stacks[0].resources[0].data = DataAtRisk(content: "items", verdict: verdict, reason: "why")
            #expect(DiffGate.allCases.filter { $0.count(in: diff) > 0 } == [.any, gate])
        }
    }

    @Test("an empty stack that goes is a removal")
    func stack() {
        let diff = TemplateDiff(stacks: [StackChange(id: "s", kind: .removed)])
        #expect(DiffGate.removal.count(in: diff) == 1)
    }
}

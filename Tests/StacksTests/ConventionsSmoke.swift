import CloudFormation
import StacksConventions
import Strata
import StrataConventions
import Testing

@Test func smoke() {
    for stage in Stage.allCases {
        let app = App(now: Timestamp("2026-11-23T00:00:00Z"))
        ConventionsSystem(in: app, stage: stage)
        let result = app.synthesize()
        print("##", stage)
        for d in result.diagnostics.sorted() { print(d) }
        for s in result.stacks { for t in [s.template] + s.nested { print("FILE \(stage)/\(t.id).template.json"); print(JSONWriter.string(t.template.templateValue)); print("ENDFILE") } }
    }
}

import Strata
import StrataConventions
import Testing

struct EnforcedNestedStackTests {
    @Test("A nested stack knows the context of the stack around it, however deep")
    func context() {
        let app = App(now: present)
        let stack = EnforcedStack("probe", in: app, context: .conv())
        let nested = EnforcedNestedStack("Outer", in: Group("C", in: stack))
        let inner = EnforcedNestedStack("Inner", in: nested)
        #expect(nested.context == .conv())
        #expect(inner.context == .conv())
    }

    @Test("Outside of an enforced stack there are no conventions to bring along")
    func outside() {
        let app = App(now: present)
        let nested = EnforcedNestedStack("Nested", in: Stack("plain", in: app))
        #expect(nested.context == nil)
        #expect(
            app.synthesize().messages("conventions/nested-outside")
                == ["'plain/Nested' is an EnforcedNestedStack outside of an EnforcedStack: no conventions reach it"])
    }
}
